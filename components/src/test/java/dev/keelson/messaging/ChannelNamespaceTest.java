package dev.keelson.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keelson.messaging.ChannelNamespace.History;
import dev.keelson.settings.ConfigSource;
import dev.keelson.settings.SettingsReader;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ChannelNamespaceTest {
    private static SettingsReader reader(String namespace) {
        return new SettingsReader(ConfigSource.of(Map.of("cluster:channels", namespace), Set.of()), "cluster");
    }

    private static Optional<ChannelNamespace> read(SettingsReader reader) {
        return reader.section("cluster").map("channels", "what it means", ChannelNamespace::read);
    }

    @Test
    void isANameWithNothingSpecial() {
        var reader = reader("{\"name\":\"chat\"}");

        assertThat(read(reader)).contains(new ChannelNamespace("chat", Optional.empty(), false, false, false));
        assertThat(reader.problems()).isEmpty();
    }

    @Test
    void readsWhatIsSpecial() {
        var reader = reader("""
                {"name":"chat","history":{"size":50,"age":"5m"},"recovery":true,"presence":true,"subscribe":true}""");

        assertThat(read(reader))
                .contains(new ChannelNamespace(
                        "chat", Optional.of(new History(50, Duration.ofMinutes(5))), true, true, true));
        assertThat(reader.problems()).isEmpty();
    }

    @Test
    void everyProblemIsFoundAtOnce() {
        var reader = reader("{\"name\":\"c\",\"history\":{\"size\":0,\"age\":\"721h\"},\"presence\":\"yes\"}");

        assertThat(read(reader)).isEmpty();
        assertThat(reader.problems())
                .containsExactly(
                        "cluster:channels.name is c: must be a name of two or more letters, digits, dots, hyphens and"
                                + " underscores, like chat",
                        "cluster:channels.history.size is 0: must be a whole number from 1 to 100000",
                        "cluster:channels.history.age is 721h: must be a duration from 1s to 720h, like 5m",
                        "cluster:channels.presence is yes: must be true or false");
    }

    @Test
    void whatWasMissedComesFromAHistory() {
        var reader = reader("{\"name\":\"chat\",\"recovery\":true}");

        assertThat(read(reader)).isEmpty();
        assertThat(reader.problems())
                .containsExactly("cluster:channels.recovery is true: must be false, or used with a history:"
                        + " what was missed comes from there");
    }

    @Test
    void codeIsHeldToTheSameRules() {
        assertThatThrownBy(() ->
                        new ChannelNamespace("c", Optional.of(new History(0, Duration.ZERO)), false, false, false))
                .hasMessage("""
                        namespace c.name is c: must be a name of two or more letters, digits, dots, hyphens and underscores, like chat
                        namespace c.history.size is 0: must be a whole number from 1 to 100000
                        namespace c.history.age is 0s: must be a duration from 1s to 720h, like 5m""");
        assertThatThrownBy(() -> new ChannelNamespace("chat", Optional.empty(), true, false, false))
                .hasMessage("namespace chat.recovery is true: must be false, or used with a history:"
                        + " what was missed comes from there");
    }
}
