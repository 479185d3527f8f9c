package dev.keelson.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExplainCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int explain(String... more) {
        var args = new ArrayList<>(List.of("explain"));
        args.addAll(List.of(more));
        return Keelson.run(
                Map.of(Keelson.ROOT, KeelsonTest.ROOT.toString()),
                new PrintWriter(out),
                new PrintWriter(err, true),
                args.toArray(String[]::new));
    }

    @Test
    void aKeyIsExplainedWithItsTypeDefaultReadersAndAnExample() {
        assertThat(explain("cluster:backup.keep")).isZero();

        assertThat(out.toString()).isEqualTo("""
                cluster:backup.keep
                  How many backups are kept. Older ones are deleted.

                  must be  a whole number from 1 to 10000
                  is       optional, default 14
                  read by  cluster

                Example:

                  cluster:backup:
                    keep: 14
                """);
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void aMapIsExplainedWithTheKeysBelow() {
        assertThat(explain("site:hosts[].paths")).isZero();

        assertThat(out.toString()).isEqualTo("""
                site:hosts[].paths
                  Paths for which another part answers, at most 20. If two of them fit a request, the longer one wins.

                  must be  a list of maps with path, service
                  is       optional
                  read by  cloud, cluster, release

                Example:

                  site:hosts:
                  - paths:
                    - path: /api
                      service: my-app

                Keys below:

                  site:hosts[].paths[].path      required   The path itself, and everything below it.
                  site:hosts[].paths[].service   required   The name of the part of the site that answers for this path.
                """);
    }

    @Test
    void aSecretIsSaidToBeOneAndHasNoExample() {
        assertThat(explain("authSecret")).isZero();

        assertThat(out.toString()).isEqualTo("""
                cluster:authSecret
                  The key with which the app signs its sessions. A new one logs everybody out.

                  must be  a secret: pulumi config set --secret cluster:authSecret, or from the environment
                  is       required without cluster:authSecretRotation
                  read by  cluster
                """);
    }

    @Test
    void withoutAKeyThoseAtTheTopAreListed() {
        assertThat(explain("--site", "shop")).isZero();

        assertThat(out.toString().lines())
                .contains(
                        "site:domain                    required   The DNS zone of the site: every public host is this name or one below it.",
                        "platform:authority             required   Who signs the certificates.",
                        "cluster:catalog                required   The goods, in a database on LiteFS.")
                .allMatch(line -> line.matches("[^ ]+ +(required|optional|depends ) {3}[A-Zt].*\\."));
    }

    @Test
    void aKeyMayBeWrittenAsAMessageHasIt() {
        assertThat(explain("site:hosts[3].paths[0].service")).isZero();

        assertThat(out.toString()).startsWith("site:hosts[].paths[].service\n");
    }

    @Test
    void aMistypedKeyIsAnsweredWithTheNearestInOneLine() {
        assertThat(explain("cluster:backup.kepe")).isEqualTo(Keelson.USAGE);
        assertThat(err.toString())
                .isEqualTo("There is no key 'cluster:backup.kepe'; did you mean 'cluster:backup.keep'?\n");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void aKeyThatNothingIsLikeIsRefused() {
        assertThat(explain("cluster:postgres")).isEqualTo(Keelson.USAGE);
        assertThat(err.toString()).isEqualTo("There is no key 'cluster:postgres'; 'keelson explain' lists them.\n");
    }

    @Test
    void aKeyOfSeveralPlacesIsRefusedWithAllOfThem() {
        assertThat(explain("schedule")).isEqualTo(Keelson.USAGE);
        assertThat(err.toString())
                .isEqualTo("'schedule' is several keys: cluster:keel.schedule, cluster:backup.schedule.\n");
    }

    @Test
    void aKeyIsExplainedAsJsonToo() {
        assertThat(explain("cluster:tunnel.replicas", "--json")).isZero();

        assertThat(JsonParser.parseString(out.toString())).isEqualTo(JsonParser.parseString("""
                {
                  "key": "cluster:tunnel.replicas",
                  "about": "How many pods of cloudflared run. Of two, one goes on while the other is replaced.",
                  "mustBe": "a whole number from 1 to 100",
                  "required": false,
                  "with": [],
                  "without": [],
                  "default": "2",
                  "example": "1",
                  "secret": false,
                  "readBy": ["cluster"],
                  "below": []
                }
                """));
    }
}
