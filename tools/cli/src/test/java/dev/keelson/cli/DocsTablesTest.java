package dev.keelson.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.plan.Site;
import dev.keelson.settings.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tables of settings in the pages name the keys and the defaults of the code that reads the settings. */
class DocsTablesTest {
    /** A key in code, perhaps with its default behind it: {@code `retries` (3)}, {@code `user: 1000`}. */
    private static final Pattern KEY =
            Pattern.compile("`([a-z]+:)?([A-Za-z][\\w.]*)(?:: ([^ `]+))?`(?: \\((required|\\d\\w*)[,)])?");

    @ParameterizedTest
    @CsvSource({
        "docs/hosts.md,               key of `site:hosts[]`, abaci, site:hosts[]",
        "docs/hosts.md,               key of `site:dns`,     abaci, site:dns",
        "docs/hosts.md,               key of `site:outsideHosts[]`, abaci, site:outsideHosts[]",
        "docs/components/edge.md,     key of `cluster:tunnel`, abaci, cluster:tunnel",
        "docs/components/workload.md, key,                   shop,  cluster:api",
        "docs/components/gitops.md, key of `flux.images`, abaci, cluster:flux.images",
        "docs/components/gitops.md, key of `flux.images.policies[]`, abaci, cluster:flux.images.policies[]",
        "docs/components/gitops.md, key of `pulumiOperator.stacks[]`, abaci, cluster:pulumiOperator.stacks[]"
    })
    void aTableHasEveryKeyOfItsMapAndTheRightDefaults(String page, String heading, String site, String map)
            throws IOException {
        var rows = rows(Files.readString(KeelsonTest.ROOT.resolve(page)), heading);

        assertThat(problems(rows, keys(site), map)).isEmpty();
    }

    @Test
    void theTableOfTheCloudHasKeysThatThereAre() throws IOException {
        var rows = rows(Files.readString(KeelsonTest.ROOT.resolve("docs/cloud.md")), "setting");
        var problems = new ArrayList<String>();
        for (var row : rows) {
            var map = "";
            for (var found : KEY.matcher(row.get(0)).results().toList()) {
                var whole = found.group(1) != null;
                var key = whole ? found.group(1) + found.group(2) : map + "." + found.group(2);
                map = whole ? key : map;
                compare(keys("abaci"), key, found.group(4), problems);
            }
        }

        assertThat(problems).isEmpty();
        assertThat(rows).hasSize(8);
    }

    /** Or the tests above could not fail. */
    @Test
    void aWrongKeyAWrongNeedAndAWrongDefaultAreFound() {
        var table = """
                | key | default | what |
                |---|---|---|
                | `replica` | 2 | |
                | `port` | none | |
                | `replicas`, `minReadySeconds` | 2, 11 | |
                | `mounts` | required | |
                | `security` | `user: 1001` | |
                | `migration` | none | `retries` (4) |
                | `name`, `imageOwner`, `pullPolicy`, `resources` | required | |
                | `command`, `environment`, `health`, `image` | | |

                | `other` | table | |
                """;

        assertThat(problems(rows(table, "key"), keys("shop"), "cluster:api"))
                .containsExactly(
                        "cluster:api.replica is no key",
                        "cluster:api.port is required: none",
                        "cluster:api.minReadySeconds has the default 10: 11",
                        "cluster:api.mounts is optional: required",
                        "cluster:api.security.user has the default 1000: 1001",
                        "cluster:api.migration.retries has the default 3: 4",
                        "cluster:api.terminationSeconds has no row");
    }

    private static List<String> problems(List<List<String>> rows, StackKeys keys, String map) {
        var problems = new ArrayList<String>();
        var named = new ArrayList<String>();
        for (var row : rows) {
            var names = KEY.matcher(row.get(0))
                    .results()
                    .map(found -> found.group(2))
                    .toList();
            var each = row.get(1).split(", ", -1);
            for (var at = 0; at < names.size(); at++) {
                var key = map + "." + names.get(at);
                named.add(key);
                compare(keys, key, each.length == names.size() ? each[at] : row.get(1), problems);
            }
            names.stream().findFirst().ifPresent(name -> below(keys, map + "." + name, row, problems));
        }
        keys.of(map).orElseThrow().below().stream()
                .map(Setting::key)
                .filter(key -> !named.contains(key))
                .forEach(key -> problems.add(key + " has no row"));
        return problems;
    }

    /** The defaults that a row gives for keys of its map's own map. */
    private static void below(StackKeys keys, String map, List<String> row, List<String> problems) {
        KEY.matcher(row.get(1) + " " + row.get(2)).results().forEach(found -> {
            var given = found.group(3) == null ? found.group(4) : found.group(3);
            if (given != null) {
                compare(keys, map + "." + found.group(2), given, problems);
            }
        });
    }

    /** What a page says of a key: that it is required, its default where that is one value, or words, which pass. */
    private static void compare(StackKeys keys, String key, String given, List<String> problems) {
        var setting = keys.of(key);
        if (setting.isEmpty()) {
            problems.add(key + " is no key");
            return;
        }
        if (given == null) {
            return;
        }
        var text = given.replace("`", "");
        if (setting.get().required() != text.equals("required")) {
            problems.add("%s is %s: %s".formatted(key, setting.get().required() ? "required" : "optional", text));
        } else {
            setting.get()
                    .byDefault()
                    .filter(value -> !value.equals(text))
                    .ifPresent(value -> problems.add("%s has the default %s: %s".formatted(key, value, text)));
        }
    }

    /** The cells of the table whose first heading this is. */
    private static List<List<String>> rows(String page, String heading) {
        return page.lines()
                .dropWhile(line -> !line.startsWith("| " + heading + " |"))
                .skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .map(line -> Arrays.stream(line.split("\\|", -1))
                        .skip(1)
                        .map(String::strip)
                        .toList())
                .toList();
    }

    private static StackKeys keys(String name) {
        var site = Site.all(KeelsonTest.ROOT).stream()
                .filter(one -> one.name().equals(name))
                .findFirst();
        return StackKeys.of(site.orElseThrow(), Programs::settings);
    }
}
