package dev.keelson.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SmokeCheckTest {
    private static final HostName HOST = new HostName("www.shop.example");

    @Test
    void anOpenHostAnswersByItself() {
        assertThat(SmokeCheck.of(HOST, "/api/health", new Audience.Everyone()))
                .isEqualTo(new SmokeCheck("https://www.shop.example/api/health", 200));
    }

    @Test
    void aHostBehindALoginSendsThere() {
        var staff = new Audience.People(List.of("a@shop.example"), List.of(), List.of(), List.of());

        assertThat(SmokeCheck.of(HOST, "/", staff)).isEqualTo(new SmokeCheck("https://www.shop.example/", 302));
    }
}
