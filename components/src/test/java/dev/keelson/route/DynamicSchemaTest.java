package dev.keelson.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DynamicSchemaTest {
    private static final String FILE =
            NasFile.render(Routed.nas(Routed.HTTPS, new NasAcme.OtherChallenge()), List.of(Routed.SHOP), true);

    /** The problems of a good file in which one text is replaced. */
    private static List<String> problems(String text, String by) {
        assertThat(FILE).contains(text);
        return DynamicSchema.problems(FILE.replace(text, by), "keelson-");
    }

    @Test
    void aKeyThatTraefikDoesNotKnowIsFound() {
        assertThat(problems("passHostHeader: true", "passHostheader: true"))
                .containsExactly(
                        "file.http.services.keelson-k3s.loadBalancer.passHostheader is unknown: known here are healthCheck, passHostHeader, servers, serversTransport",
                        "file.http.services.keelson-k3s-http.loadBalancer.passHostheader is unknown: known here are healthCheck, passHostHeader, servers, serversTransport");
    }

    @Test
    void anUncheckedCertificateIsRefused() {
        assertThat(problems("serverName: shop.example", "serverName: shop.example\n      insecureSkipVerify: true"))
                .containsExactly(
                        "file.http.serversTransports.keelson-k3s.insecureSkipVerify is unknown: known here are rootCAs, serverName");
    }

    @Test
    void aMissingKeyIsFound() {
        assertThat(problems("serverName: shop.example", "rootCAs: [/ca.pem]"))
                .containsExactly("file.http.serversTransports.keelson-k3s.serverName is missing");
    }

    @Test
    void aValueOfTheWrongKindIsFound() {
        assertThat(problems("interval: 10s", "interval: soon"))
                .containsExactly(
                        "file.http.services.keelson-k3s.loadBalancer.healthCheck.interval is soon: must be a duration, like 10s");
        assertThat(problems("- url: https://192.0.2.10", "- url: [https://192.0.2.10]"))
                .containsExactly(
                        "file.http.services.keelson-k3s.loadBalancer.servers[0].url is a map or a list: must be an address without a path, like http://192.0.2.10");
        assertThat(problems("entryPoints:\n      - websecure", "entryPoints: []"))
                .containsExactly(
                        "file.http.routers.keelson-shop-example-k3s.entryPoints is []: must be a list that is not empty");
        assertThat(problems("        certResolver: myresolver", "        - myresolver"))
                .containsExactly("file.http.routers.keelson-shop-example-k3s.tls is [myresolver]: must be a map");
    }

    @Test
    void aReferenceToNothingIsFound() {
        assertThat(problems("service: keelson-k3s-http", "service: keelson-other"))
                .containsExactly(
                        "file.http.routers.keelson-shop-example-k3s-acme refers to keelson-other, which is none of the file's services");
        assertThat(problems("      - keelson-redirect-https", "      - keelson-other"))
                .containsExactly(
                        "file.http.routers.keelson-shop-example-k3s-http refers to keelson-other, which is none of the file's middlewares");
        assertThat(problems("serversTransport: keelson-k3s", "serversTransport: keelson-other"))
                .containsExactly(
                        "file.http.services.keelson-k3s refers to keelson-other, which is none of the file's serversTransports");
    }

    @Test
    void aNameWithoutThePrefixIsFound() {
        assertThat(DynamicSchema.problems(FILE, "shop-"))
                .contains("file.http.routers.keelson-shop-example-k3s must begin with shop-")
                .hasSize(7);
    }

    @Test
    void aTextThatIsNoYamlOrATemplateIsRefused() {
        assertThat(DynamicSchema.problems("http: [", "keelson-"))
                .singleElement()
                .asString()
                .startsWith("the file is no YAML: ");
        assertThat(DynamicSchema.problems("http: {{ env \"X\" }}", "keelson-"))
                .containsExactly("the file has {{: Traefik would take it for a template");
        assertThat(DynamicSchema.problems("", "keelson-")).containsExactly("file is null: must be a map");
    }
}
