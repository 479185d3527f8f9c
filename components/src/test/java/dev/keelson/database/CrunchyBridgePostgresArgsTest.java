package dev.keelson.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keelson.DocsExample;
import dev.keelson.database.CrunchyBridgePostgresArgs.CloudProvider;
import dev.keelson.settings.ConfigSource;
import dev.keelson.settings.SettingsReader;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CrunchyBridgePostgresArgsTest {
    private static final String TEAM = "abcdefghijklmnopqrstuvwx27";

    private record Read(Optional<CrunchyBridgePostgresArgs> args, List<String> problems) {}

    private static Read read(String postgres) {
        var reader = new SettingsReader(ConfigSource.of(Map.of("cloud:postgres", postgres), Set.of()), "cloud");
        var args = reader.section("cloud").map("postgres", "The database.", CrunchyBridgePostgresArgs::read);
        return new Read(args, reader.problems());
    }

    static CrunchyBridgePostgresArgs.Builder args() {
        return CrunchyBridgePostgresArgs.builder()
                .name("ebisu")
                .team(TEAM)
                .provider(CloudProvider.AWS)
                .region("us-east-2")
                .plan("standard-4")
                .storage(50)
                .version(17);
    }

    @Test
    void theExampleOfTheDocsIsRead() {
        var read = read(Objects.requireNonNull(
                DocsExample.settings("components/database.md", 1).get("cloud:postgres")));

        assertThat(read.problems()).isEmpty();
        assertThat(read.args()).contains(args().build());
    }

    @Test
    void aStandbyIsAChoice() {
        assertThat(args().build().ha()).isFalse();
        assertThat(args().ha(true).build().ha()).isTrue();
    }

    @Test
    void everyProblemIsFoundWhileSettingsAreRead() {
        var read = read("{\"name\":\"ebi\",\"team\":\"goldfish\",\"provider\":\"hetzner\",\"region\":\"US East\","
                + "\"plan\":\"\",\"storage\":5,\"version\":13,\"ha\":\"maybe\",\"isHa\":true}");

        assertThat(read.args()).isEmpty();
        assertThat(read.problems())
                .containsExactly(
                        "cloud:postgres.name is ebi: must be a name of 5 to 50 letters, digits and hyphens",
                        "cloud:postgres.team is goldfish: must be the id of a team, 26 lower-case letters and digits",
                        "cloud:postgres.provider is hetzner: must be one of aws, gcp, azure",
                        "cloud:postgres.region is US East: must be a region of the provider, like us-east-2",
                        "cloud:postgres.plan is empty: must be a plan, like standard-4",
                        "cloud:postgres.storage is 5: must be a whole number from 10 to 65535",
                        "cloud:postgres.version is 13: must be a whole number from 14 to 99",
                        "cloud:postgres.ha is maybe: must be true or false",
                        "cloud:postgres.isHa is unknown: known here are ha, name, plan, provider, region, storage,"
                                + " team, version");
    }

    @Test
    void codeIsHeldToTheSameRules() {
        assertThatThrownBy(() -> args().name("ebi").storage(5).build())
                .hasMessage("name is ebi: must be a name of 5 to 50 letters, digits and hyphens\n"
                        + "storage is 5: must be a whole number from 10 to 65535");
        assertThatThrownBy(() -> CrunchyBridgePostgresArgs.builder().build()).hasMessage("a cluster needs a name");
    }
}
