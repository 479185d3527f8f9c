package dev.keelson.gitops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keelson.settings.ConfigSource;
import dev.keelson.settings.SettingType;
import dev.keelson.settings.SettingsReader;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DuplicatesTest {
    @Test
    void eachThatIsLikeAnEarlierOneIsNoted() {
        var reader = new SettingsReader(
                ConfigSource.of(
                        Map.of("cluster:all", "[{\"name\":\"a\"},{\"name\":\"b\"},{\"name\":\"a\"}]"), Set.of()),
                "cluster");
        var entries = reader.section("cluster")
                .entries("all", "what they mean", entry -> entry.required("name", SettingType.TEXT, "what it means"));

        Duplicates.refuse(entries, "name", name -> name);

        assertThat(reader.problems())
                .containsExactly(
                        "cluster:all[2].name is a: must be another one, since cluster:all[0].name is the same");
    }

    @Test
    void codeIsHeldToTheSame() {
        Duplicates.refuse(List.of("a", "b"), "names", "letter", name -> name);

        assertThatThrownBy(() -> Duplicates.refuse(List.of("a", "a"), "names", "letter", name -> name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("two names have one letter");
    }
}
