package dev.keelson.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.settings.DnsLabel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PartNameTest {
    private static final PartName REDIS = PartName.of("redis");

    @Test
    void refusesTwoPartsOfOneName() {
        assertThat(problems(List.of(), REDIS, app("redis")))
                .containsExactly("app.name redis another name: redis has an object redis");
    }

    @Test
    void refusesAPartThatIsNamedLikeAnObjectOfAnother() {
        assertThat(problems(List.of(), app("web"), new PartName("api.name", Optional.of(new DnsLabel("web-primary")))))
                .containsExactly("api.name web-primary another name: app.name has an object web-primary");
        assertThat(problems(List.of(), app("web-primary"), new PartName("api.name", Optional.of(new DnsLabel("web")))))
                .containsExactly("api.name web another name: app.name has an object web-primary");
        assertThat(problems(List.of(), app("cloudflared")))
                .containsExactly(
                        "app.name cloudflared another name: the connector of tunnels has an object cloudflared");
    }

    @Test
    void refusesAVolumeThatAPartHasToo() {
        assertThat(problems(List.of("uploads", "redis-data", "litefs-data-app-0"), REDIS, app("app")))
                .containsExactly(
                        "volumes[1].name redis-data another name than the volume of redis has",
                        "volumes[2].name litefs-data-app-0 another name than the volume of app.name has");
    }

    @Test
    void acceptsNamesThatOnlyBeginAlike() {
        assertThat(problems(List.of("redis", "app-data-2"), REDIS, app("redis-cache")))
                .isEmpty();
    }

    private static PartName app(String name) {
        return new PartName("app.name", Optional.of(new DnsLabel(name)));
    }

    private static List<String> problems(List<String> volumes, PartName... parts) {
        var problems = new ArrayList<String>();
        PartName.check(
                List.of(parts),
                volumes.stream().map(DnsLabel::new).toList(),
                (name, given, right) -> problems.add(String.join(
                        " ", Stream.of(name, given, right).map(Object::toString).toList())));
        return problems;
    }
}
