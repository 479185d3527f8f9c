package dev.keelson.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.keelson.plan.Site;
import dev.keelson.settings.Setting;
import dev.keelson.settings.Setting.Form;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StackKeysTest {
    static List<Path> stackFiles() {
        return StackYaml.right();
    }

    static Stream<Site> sites() {
        return Site.all(KeelsonTest.ROOT).stream();
    }

    @ParameterizedTest
    @MethodSource("stackFiles")
    void everyKeyOfAStackFileIsDescribed(Path file) {
        var keys = StackKeys.of(StackYaml.site(file), Programs::settings);
        var found = new ArrayList<String>();
        StackYaml.read(file)
                .path("config")
                .properties()
                .forEach(entry -> collect(entry.getKey(), entry.getValue(), keys, found));

        assertThat(found)
                .isNotEmpty()
                .filteredOn(key -> !key.equals("pulumi:disable-default-providers"))
                .allSatisfy(key -> assertThat(keys.of(key)).as(key).isPresent());
    }

    @ParameterizedTest
    @MethodSource("sites")
    void everyKeySaysWhatItMeansInASentence(Site site) {
        assertThat(StackKeys.of(site, Programs::settings).all())
                .filteredOn(setting -> !setting.about().matches("[A-Zt].*\\."))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("sites")
    void everyDefaultAndEveryExampleIsRight(Site site) {
        var settings = StackKeys.of(site, Programs::settings).all().stream()
                .filter(setting -> setting.form() == Form.TEXT || setting.form() == Form.LIST)
                .toList();

        assertThat(settings).hasSizeGreaterThan(100).allSatisfy(setting -> {
            var type = setting.type().orElseThrow();
            assertThat(type.example()).as(setting.key()).isPresent();
            assertThat(type.parse().apply(type.example().orElseThrow()))
                    .as(setting.key())
                    .isPresent();
            setting.byDefault()
                    .ifPresent(text -> assertThat(type.parse().apply(text))
                            .as(setting.key())
                            .isPresent());
        });
    }

    @ParameterizedTest
    @MethodSource("sites")
    void noKeyIsThereTwice(Site site) {
        assertThat(StackKeys.of(site, Programs::settings).all())
                .extracting(Setting::key)
                .doesNotHaveDuplicates();
    }

    private static void collect(String key, JsonNode value, StackKeys keys, List<String> found) {
        found.add(key);
        var form = keys.of(key).map(Setting::form).orElse(Form.TEXT);
        if (form == Form.MAP) {
            value.properties().forEach(entry -> collect(key + "." + entry.getKey(), entry.getValue(), keys, found));
        } else if (form == Form.MAPS) {
            value.forEach(item -> item.properties()
                    .forEach(entry -> collect(key + "[]." + entry.getKey(), entry.getValue(), keys, found)));
        }
    }
}
