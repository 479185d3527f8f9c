package dev.keelson.plan.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceAddressTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    http://web                                         | http shop web - -
                    redis://:secret@cache:6379/0                       | redis shop cache - 6379
                    url=https://web.other.svc.cluster.local:443/a      | https other web - 443
                    http://db-0.db.shop.svc:20202                      | http shop db db-0 20202
                    """)
    void isReadOutOfAText(String text, String address) {
        assertThat(ServiceAddress.in(text, "shop")
                        .map(found -> String.join(
                                " ",
                                found.scheme(),
                                found.namespace(),
                                found.name(),
                                found.pod().orElse("-"),
                                found.port().orElse("-"))))
                .containsExactly(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://shop.example", "see http://web", "s3://bucket", "http://localhost:80", "web:80"})
    void anythingElseIsNone(String text) {
        assertThat(ServiceAddress.in(text, "shop")).isEmpty();
    }
}
