package dev.keelson.tls;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.host.Host;
import dev.keelson.settings.ConfigSource;
import dev.keelson.settings.DnsLabel;
import dev.keelson.settings.HostName;
import dev.keelson.settings.SettingsReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AuthorityTest {
    private static final String LETS_ENCRYPT =
            "{\"by\":\"lets-encrypt\",\"email\":\"a@example.org\",\"environment\":\"staging\"}";
    private static final String WITH_A_ZONE = LETS_ENCRYPT.replace("}", ",\"dns01Zones\":[\"shop.example\"]}");
    private static final String TRIAL = "{\"by\":\"trial\",\"commonName\":\"shop trial\"}";

    private static final Optional<List<Host>> ONE_HOST =
            Optional.of(List.of(Host.of(new HostName("www.shop.example"), new DnsLabel("app"))));

    private record Read(Optional<Authority> authority, List<String> problems) {}

    private static Read read(String authority, Optional<List<Host>> hosts, String... tokens) {
        var values = new HashMap<>(Map.of("cluster:authority", authority));
        List.of(tokens).forEach(token -> values.put("cluster:cloudflareToken", token));
        var reader = new SettingsReader(ConfigSource.of(values, Set.of("cluster:cloudflareToken")), "cluster");
        var read =
                reader.section("cluster").map("authority", "what it means", section -> Authority.read(section, hosts));
        return new Read(read, reader.problems());
    }

    @Test
    void aTrialAsksForNoProof() {
        var read = read(TRIAL, ONE_HOST);

        assertThat(read.authority()).contains(new Authority.Trial("shop trial"));
        assertThat(read.authority().orElseThrow().http01()).isFalse();
        assertThat(read.problems()).isEmpty();
    }

    @Test
    void theNameOfATrialFitsIntoACertificate() {
        var expected = "cluster:authority.commonName is %s: must be a text on one line of at most 64 bytes in UTF-8";

        assertThat(read(TRIAL.replace("shop trial", "é".repeat(32)), ONE_HOST).problems())
                .isEmpty();
        assertThat(read(TRIAL.replace("shop trial", "é".repeat(33)), ONE_HOST).problems())
                .containsExactly(expected.formatted("é".repeat(33)));
        assertThat(read(TRIAL.replace("shop trial", "a".repeat(65)), ONE_HOST).problems())
                .containsExactly(expected.formatted("a".repeat(60) + "…"));
    }

    @Test
    void letsEncryptHasTheSolversThatTheHostsAskFor() {
        var read = read(LETS_ENCRYPT, ONE_HOST);

        assertThat(read.authority())
                .contains(new Authority.LetsEncrypt(
                        "a@example.org", List.of(new Solver.Http01(Solver.TRAEFIK)), Authority.Environment.STAGING));
        assertThat(read.authority().orElseThrow().http01()).isTrue();
        assertThat(read.problems()).isEmpty();
    }

    @Test
    void aZoneNeedsATokenAndItsHostsNeedNoPage() {
        var read = read(WITH_A_ZONE, ONE_HOST, "canary");

        assertThat(read.authority().orElseThrow())
                .hasToString("LetsEncrypt[email=a@example.org, solvers=[CloudflareDns01[token=[secret], hosts=[],"
                        + " zones=[shop.example]]], inUse=STAGING]");
        assertThat(read.authority().orElseThrow().http01()).isFalse();
        assertThat(read.problems()).isEmpty();
        assertThat(read(WITH_A_ZONE, ONE_HOST).problems())
                .containsExactly("cluster:cloudflareToken is missing: must be a secret: pulumi config set --secret"
                        + " cluster:cloudflareToken, or from the environment");
    }

    @Test
    void hostsThatCouldNotBeReadAreNoProblemOfTheAuthority() {
        var read = read(LETS_ENCRYPT, Optional.empty());

        assertThat(read.authority()).isEmpty();
        assertThat(read.problems()).isEmpty();
    }

    @Test
    void everyProblemIsFoundAtOnceAndAWrongZoneNeedsNoToken() {
        var read = read(
                WITH_A_ZONE
                        .replace("a@example.org", "a")
                        .replace("staging", "live")
                        .replace("shop.example", "Shop"),
                ONE_HOST);

        assertThat(read.authority()).isEmpty();
        assertThat(read.problems())
                .containsExactly(
                        "cluster:authority.email is a: must be an e-mail address, like admin@example.org",
                        "cluster:authority.environment is live: must be one of staging, production",
                        "cluster:authority.dns01Zones[0] is Shop: must be a host name in lower case, like"
                                + " www.example.org");
    }
}
