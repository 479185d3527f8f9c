package dev.keelson.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StackFileTest {
    @TempDir
    Path directory;

    @Test
    void givesScalarsAsTextAndEverythingElseAsJson() throws IOException {
        var config = read("""
                        config:
                          site:domain: abaci.one
                          cluster:replicas: 3
                          cluster:on: no
                          cluster:ratio: 0.5
                          site:protect: true
                          site:hosts:
                            - {name: abaci.one, weight: 1}
                          plain: <b>
                        """).config();

        assertThat(config.values())
                .containsEntry("site:domain", "abaci.one")
                .containsEntry("cluster:replicas", "3")
                .containsEntry("cluster:on", "no")
                .containsEntry("cluster:ratio", "0.5")
                .containsEntry("site:protect", "true")
                .containsEntry("site:hosts", "[{\"name\":\"abaci.one\",\"weight\":1}]")
                .containsEntry("keelson-test:plain", "<b>")
                .containsEntry("keelson:folder", directory.toString())
                .hasSize(8);
        assertThat(config.secretKeys()).isEmpty();
    }

    @Test
    void makesEncryptedValuesUnknownSecrets() throws IOException {
        var config = read("""
                        encryptionsalt: v1:abc
                        config:
                          cluster:token: {secure: AAAA}
                          cluster:nested: {user: x, password: {secure: BBBB}}
                        """).config();

        assertThat(config.secretKeys()).containsExactlyInAnyOrder("cluster:token", "cluster:nested");
        assertThat(config.values())
                .containsEntry("cluster:token", StackConfig.UNKNOWN)
                .containsEntry("cluster:nested", "{\"user\":\"x\",\"password\":\"" + StackConfig.UNKNOWN + "\"}");
    }

    @Test
    void tellsTheProgramWhichEnvironmentIsNotThere() throws IOException {
        var stack = read("environment: [abaci/prod]\nconfig: {}\n");

        assertThat(stack.environments()).containsExactly("abaci/prod");
        assertThat(stack.config().values()).containsEntry(StackConfig.UNAVAILABLE, "the environment abaci/prod");
    }

    @Test
    void refusesAnEnvironmentWithoutAName() {
        assertThatThrownBy(() -> read("environment: [{}, \"a\\x9bb\", abaci/prod, {abaci/dev: {merge: false}}]\n"))
                .hasMessage("""
                        Pulumi.prod.yaml: environment[0] is no name: must be like 'project/environment'.
                        Pulumi.prod.yaml: environment[1] is no name: must be like 'project/environment'.""");
        assertThatThrownBy(() -> read("environment: abaci/prod\n"))
                .hasMessage("Pulumi.prod.yaml: 'environment:' must be a list of names, or a map.");
    }

    @Test
    void refusesAKeyThatIsNoneOfPulumis() {
        assertThatThrownBy(() -> read("config:\n  site:config:domain: a\n"))
                .hasMessage("Pulumi.prod.yaml: 'site:config:domain' is no key of a setting: must be like"
                        + " 'namespace:key'.");
    }

    @Test
    void refusesEncryptedValuesBesideAnEnvironment() {
        assertThatThrownBy(() -> read("environment: [abaci/prod]\nconfig: {cluster:token: {secure: AAAA}}\n"))
                .isInstanceOf(PlanException.class)
                .hasMessage(
                        "Pulumi.prod.yaml: 'cluster:token' is encrypted with secure: for one project, and several read"
                                + " this file; put it into the environment abaci/prod.");
    }

    @Test
    void refusesEncryptedValuesWithoutAKeyInTheFile() {
        assertThatThrownBy(() -> read("config: {cluster:token: {secure: AAAA}}\n"))
                .hasMessage("Pulumi.prod.yaml: 'cluster:token' is encrypted with secure: for one project, and several"
                        + " read this file; import an ESC environment, or use a passphrase (then the file has an"
                        + " encryptionsalt:).");
    }

    @Test
    void reportsEveryProblemOfTheFileAtOnce() {
        assertThatThrownBy(() -> read("confg: {}\nconfig: [1]\n")).hasMessage("""
                        Pulumi.prod.yaml: 'confg' is no key of a stack file; settings stand below 'config:'.
                        Pulumi.prod.yaml: 'config:' must be a map of 'namespace:key' to a value.""");
    }

    @Test
    void namesThePlaceOfASyntaxError() {
        assertThatThrownBy(() -> read("config:\n  a: [1\n  b: 2\n"))
                .isInstanceOf(PlanException.class)
                .hasMessageStartingWith("Pulumi.prod.yaml is no valid YAML: ")
                .hasMessageEndingWith("(line 3, column 4)")
                .satisfies(e -> assertThat(e).hasMessageNotContaining("\n"));
    }

    @Test
    void refusesAKeyThatStandsTwice() {
        assertThatThrownBy(() -> read("config:\n  site:domain: a\n  site:domain: b\n"))
                .hasMessage("Pulumi.prod.yaml: site:domain stands twice: must stand once (line 3)");
    }

    private StackFile read(String content) throws IOException {
        var file = Files.writeString(directory.resolve("Pulumi.prod.yaml"), content);
        return StackFile.read(file, "keelson-test", true);
    }
}
