package dev.keelson.route;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.settings.HostName;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The file's bytes; that a real Traefik loads them is tried beside the project. */
class NasFileTest {
    private static final List<HostName> HOSTS = List.of(Routed.SHOP, Routed.BLOG);

    @Test
    void twoHostsByHttpsWithChallengesForK3s() {
        var nas = Routed.nas(
                new SecondHop.Https(Routed.SHOP, Optional.of("/etc/traefik/k3s-ca.pem")), new NasAcme.OtherChallenge());

        assertThat(NasFile.render(nas, HOSTS, true)).isEqualTo("""
                # Written by keelson at each deployment: what is changed here by hand is lost.
                # Every name begins with keelson- and stands in no other file of this folder.
                http:
                  routers:
                    keelson-my--blog-shop-example-k3s:
                      entryPoints:
                      - websecure
                      rule: Host(`my-blog.shop.example`)
                      service: keelson-k3s
                      tls:
                        certResolver: myresolver
                    keelson-my--blog-shop-example-k3s-acme:
                      entryPoints:
                      - web
                      rule: Host(`my-blog.shop.example`) && PathPrefix(`/.well-known/acme-challenge/`)
                      service: keelson-k3s-http
                    keelson-my--blog-shop-example-k3s-http:
                      entryPoints:
                      - web
                      rule: Host(`my-blog.shop.example`)
                      middlewares:
                      - keelson-redirect-https
                      service: keelson-k3s
                    keelson-shop-example-k3s:
                      entryPoints:
                      - websecure
                      rule: Host(`shop.example`)
                      service: keelson-k3s
                      tls:
                        certResolver: myresolver
                    keelson-shop-example-k3s-acme:
                      entryPoints:
                      - web
                      rule: Host(`shop.example`) && PathPrefix(`/.well-known/acme-challenge/`)
                      service: keelson-k3s-http
                    keelson-shop-example-k3s-http:
                      entryPoints:
                      - web
                      rule: Host(`shop.example`)
                      middlewares:
                      - keelson-redirect-https
                      service: keelson-k3s
                  services:
                    keelson-k3s:
                      loadBalancer:
                        servers:
                        - url: https://192.0.2.10
                        passHostHeader: true
                        healthCheck:
                          path: /api/health
                          hostname: shop.example
                          interval: 10s
                          timeout: 5s
                          followRedirects: false
                        serversTransport: keelson-k3s
                    keelson-k3s-http:
                      loadBalancer:
                        servers:
                        - url: http://192.0.2.10
                        passHostHeader: true
                  middlewares:
                    keelson-redirect-https:
                      redirectScheme:
                        scheme: https
                        permanent: true
                  serversTransports:
                    keelson-k3s:
                      serverName: shop.example
                      rootCAs:
                      - /etc/traefik/k3s-ca.pem
                """);
    }

    @Test
    void oneHostByHttpWhoseChallengesStayAtTheNas() {
        var nas = Routed.nas(Routed.HTTP, new NasAcme.None());

        assertThat(NasFile.render(nas, List.of(Routed.SHOP), false)).isEqualTo("""
                # Written by keelson at each deployment: what is changed here by hand is lost.
                # Every name begins with keelson- and stands in no other file of this folder.
                http:
                  routers:
                    keelson-shop-example-k3s:
                      entryPoints:
                      - websecure
                      rule: Host(`shop.example`)
                      service: keelson-k3s
                      tls:
                        certResolver: myresolver
                    keelson-shop-example-k3s-http:
                      entryPoints:
                      - web
                      rule: Host(`shop.example`)
                      middlewares:
                      - keelson-redirect-https
                      service: keelson-k3s
                  services:
                    keelson-k3s:
                      loadBalancer:
                        servers:
                        - url: http://192.0.2.10
                        passHostHeader: true
                        healthCheck:
                          path: /api/health
                          hostname: shop.example
                          interval: 10s
                          timeout: 5s
                          followRedirects: false
                          headers:
                            X-Forwarded-Proto: https
                  middlewares:
                    keelson-redirect-https:
                      redirectScheme:
                        scheme: https
                        permanent: true
                """);
    }

    @Test
    void theOrderOfTheHostsMakesNoDifference() {
        var nas = Routed.nas(Routed.HTTPS, new NasAcme.None());

        assertThat(NasFile.render(nas, List.of(Routed.BLOG, Routed.SHOP), true))
                .isEqualTo(NasFile.render(nas, HOSTS, true));
    }

    @Test
    void differentHostsHaveDifferentNames() {
        assertThat(NasFile.routerName(new HostName("a-b.c.example")))
                .isNotEqualTo(NasFile.routerName(new HostName("a.b-c.example")));
    }

    @Test
    void theChallengesRouteComesBeforeTheRedirectAndBeforeTheNasOwn() {
        var own = "PathPrefix(`/.well-known/acme-challenge/`)";

        assertThat(Priorities.byDefault(HostRules.challenge(new HostName("a.b"))))
                .isGreaterThan(Priorities.byDefault(own))
                .isGreaterThan(Priorities.byDefault(HostRules.whole(new HostName("a.b"))));
    }

    @Test
    void anAddressOfVersion6StandsInBrackets() {
        var nas = Routed.nas(Routed.HTTP, new NasAcme.None());
        var six = new Nas(
                nas.address(), "2001:db8::10", nas.prefix(), nas.front(), nas.hop(), nas.acme(), nas.healthCheck());

        assertThat(NasFile.render(six, HOSTS, false)).contains("url: http://[2001:db8::10]\n");
    }

    @Test
    void whatIsRenderedIsWhatTraefikKnows() {
        for (var hop : List.of(Routed.HTTP, Routed.HTTPS)) {
            for (var http01 : List.of(true, false)) {
                var nas = Routed.nas(hop, new NasAcme.OtherChallenge());
                assertThat(DynamicSchema.problems(NasFile.render(nas, HOSTS, http01), nas.prefix()))
                        .isEmpty();
            }
        }
    }

    @Test
    void aSiteWithoutHostsHasAFileAllTheSame() {
        var nas = Routed.nas(Routed.HTTP, new NasAcme.None());
        var text = NasFile.render(nas, List.of(), false);

        assertThat(text).doesNotContain("routers");
        assertThat(DynamicSchema.problems(text, nas.prefix())).isEmpty();
    }
}
