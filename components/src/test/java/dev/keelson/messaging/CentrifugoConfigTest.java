package dev.keelson.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.cache.CacheAddress;
import dev.keelson.messaging.ChannelNamespace.History;
import dev.keelson.settings.DnsLabel;
import dev.keelson.settings.HostName;
import dev.keelson.site.Uses;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The rendered file; that the real Centrifugo takes it is left to the proof on real parts. */
class CentrifugoConfigTest {
    private static final String PLAIN = """
            {
              "admin": {
                "enabled": true
              },
              "client": {
                "allowed_origins": [
                  "https://admin.shop.example",
                  "https://app.shop.example"
                ]
              },
              "health": {
                "enabled": true
              },
              "http_server": {
                "internal_port": "8000",
                "port": 8001
              },
              "init": {
                "enabled": true
              },
              "usage_stats": {
                "disabled": true
              }
            }
            """;

    private static final Set<HostName> ORIGINS =
            Set.of(new HostName("app.shop.example"), new HostName("admin.shop.example"));

    @Test
    void servesClientsAtAPortOfTheirOwnAndHoldsNoSecret() {
        assertThat(new CentrifugoConfig(ORIGINS, Optional.empty(), List.of()).render())
                .isEqualTo(PLAIN);
    }

    @Test
    void hasItsEngineAndItsChannels() {
        var password = new Uses.SecretKey("valkey-login", "password");
        var cache = new CacheAddress(new DnsLabel("valkey"), 6379, Optional.of(password), List.of());
        var chat = new ChannelNamespace("chat", Optional.of(new History(50, Duration.ofMinutes(5))), true, true, false);
        var news = new ChannelNamespace("news", Optional.empty(), false, false, true);

        assertThat(new CentrifugoConfig(Set.of(), Optional.of(cache), List.of(chat, news)).render())
                .isEqualTo("""
                {
                  "admin": {
                    "enabled": true
                  },
                  "channel": {
                    "namespaces": [
                      {
                        "allow_subscribe_for_client": false,
                        "force_recovery": true,
                        "history_size": 50,
                        "history_ttl": "300s",
                        "name": "chat",
                        "presence": true
                      },
                      {
                        "allow_subscribe_for_client": true,
                        "force_recovery": false,
                        "name": "news",
                        "presence": false
                      }
                    ]
                  },
                  "client": {
                    "allowed_origins": []
                  },
                  "engine": {
                    "redis": {
                      "address": [
                        "redis://valkey:6379"
                      ]
                    },
                    "type": "redis"
                  },
                  "health": {
                    "enabled": true
                  },
                  "http_server": {
                    "internal_port": "8000",
                    "port": 8001
                  },
                  "init": {
                    "enabled": true
                  },
                  "usage_stats": {
                    "disabled": true
                  }
                }
                """);
    }
}
