package dev.keelson.ops.verify;

import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import dev.keelson.ops.cluster.Cluster;
import dev.keelson.ops.cluster.Json;
import dev.keelson.ops.verify.Web.Answer;
import dev.keelson.ops.verify.Web.Request;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What registries have.
 *
 * @param mirrors addresses that are asked in the place of a registry, by its host
 */
record Registry(Web web, Map<String, String> mirrors) {
    private static final String DOCKER = "docker.io";
    private static final String DOCKER_HOST = "registry-1.docker.io";
    private static final String LATEST = "latest";
    private static final String TYPES = String.join(
            ", ",
            "application/vnd.oci.image.index.v1+json",
            "application/vnd.docker.distribution.manifest.list.v2+json",
            "application/vnd.oci.image.manifest.v1+json",
            "application/vnd.docker.distribution.manifest.v2+json");

    private static final Pattern IMAGE =
            Pattern.compile("(?:(?<host>[^/]*[.:][^/]*|localhost)/)?(?<name>[^:@]+)(?::(?<tag>[^@]+))?(?:@.*)?");
    private static final Pattern CHALLENGE = Pattern.compile("([a-z]+)=\"([^\"]*)\"");
    private static final int FINE = 200;
    private static final int WHO = 401;

    Registry {
        mirrors = Map.copyOf(mirrors);
    }

    /** What a pull secret says, as {@code Authorization} has it, by the registry's host. */
    static Map<String, String> logins(String secret, String config) {
        var logins = new TreeMap<String, String>();
        try {
            Json.object(JsonParser.parseString(config).getAsJsonObject(), "auths")
                    .entrySet()
                    .forEach(entry -> Json.text(entry.getValue().getAsJsonObject(), "auth")
                            .ifPresent(login -> logins.put(hostOf(entry.getKey()), login)));
        } catch (JsonParseException | IllegalStateException e) {
            throw new Unanswered(
                    Check.DIGEST, "the pull secret %s is no JSON with logins of registries".formatted(secret));
        }
        return logins;
    }

    private static String hostOf(String server) {
        var host = server.replaceFirst("^https?://", "").replaceFirst("/.*$", "");
        return host.equals("index.docker.io") ? DOCKER : host;
    }

    /** The digest that a tag has now. */
    String digest(String image, Map<String, String> logins) {
        var parts = IMAGE.matcher(image);
        if (!parts.matches()) {
            throw new Unanswered(Check.DIGEST, "'%s' is no image".formatted(image));
        }
        var host = Optional.ofNullable(parts.group("host")).orElse(DOCKER);
        var name = parts.group("name");
        var repository = host.equals(DOCKER) && !name.contains("/") ? "library/" + name : name;
        var tag = Optional.ofNullable(parts.group("tag")).orElse(LATEST);
        var request = Request.of("HEAD", "%s/v2/%s/manifests/%s".formatted(url(host), repository, tag))
                .with("Accept", TYPES);
        var login = Optional.ofNullable(logins.get(host));
        try {
            var answer = web.ask(request);
            if (answer.status() == WHO) {
                answer = web.ask(request.with("Authorization", authorization(answer, login)));
            }
            var digest = answer.header("docker-content-digest");
            if (answer.status() != FINE || digest.isEmpty()) {
                throw new Unanswered(Check.DIGEST, "%s answers %d for %s".formatted(host, answer.status(), image));
            }
            return digest;
        } catch (IOException e) {
            throw new Unanswered(Check.DIGEST, "%s does not answer: %s".formatted(host, Web.reason(e)));
        }
    }

    private String url(String host) {
        var mirror = mirrors.get(host);
        return mirror == null ? "https://" + (host.equals(DOCKER) ? DOCKER_HOST : host) : mirror;
    }

    /** What the registry's own challenge asks for. */
    private String authorization(Answer refusal, Optional<String> login) throws IOException {
        var challenge = refusal.header("www-authenticate");
        if (challenge.startsWith("Basic")) {
            return "Basic " + login.orElseThrow(() -> new Unanswered(Check.DIGEST, "the registry asks for a login"));
        }
        var asked = new TreeMap<String, String>();
        var parts = CHALLENGE.matcher(challenge);
        while (parts.find()) {
            asked.put(parts.group(1), parts.group(2));
        }
        var request = Request.of(
                "GET",
                "%s?service=%s&scope=%s"
                        .formatted(
                                asked.getOrDefault("realm", ""),
                                Cluster.encoded(asked.getOrDefault("service", "")),
                                Cluster.encoded(asked.getOrDefault("scope", ""))));
        var answer = web.ask(login.map(known -> request.with("Authorization", "Basic " + known))
                .orElse(request));
        try {
            var token = JsonParser.parseString(answer.body()).getAsJsonObject();
            return "Bearer "
                    + Json.text(token, "token")
                            .or(() -> Json.text(token, "access_token"))
                            .orElseThrow(() -> new Unanswered(Check.DIGEST, "the registry refuses the login"));
        } catch (JsonParseException | IllegalStateException e) {
            throw new Unanswered(Check.DIGEST, "the registry's login answers %d".formatted(answer.status()));
        }
    }
}
