package dev.keelson.cache;

import com.pulumi.resources.Resource;
import dev.keelson.settings.DnsLabel;
import dev.keelson.site.Site;
import dev.keelson.site.Uses;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Where a server of this namespace that speaks Redis's protocol is, for what writes host, port and password apart.
 *
 * @param host its Service, and the label of its pods
 * @param password where its password is, if it asks for one
 * @param first what has to be there before it is called
 */
public record CacheAddress(DnsLabel host, int port, Optional<Uses.SecretKey> password, List<Resource> first) {
    public CacheAddress {
        first = List.copyOf(first);
    }

    static CacheAddress of(String server, Optional<ServerLogin> login, Resource component) {
        return new CacheAddress(
                new DnsLabel(server),
                Redis.PORT,
                login.map(known -> new Uses.SecretKey(known.secret(), ServerLogin.PASSWORD)),
                List.of(component));
    }

    /** What {@code keelson verify} has to know of it. */
    void prove(Site site) {
        var facts = new TreeMap<String, Object>(Map.of("port", port));
        password.ifPresent(key -> facts.put("password", key.facts()));
        site.prove("cache", host.text(), facts);
    }

    /** Without its password. */
    public String url() {
        return Redis.url(host.text());
    }

    /** What a caller needs beside host and port: the password, if there is one, in this variable, and the way there. */
    public Uses passwordIn(String variable) {
        return password.map(key -> Uses.reference(variable, key.secret(), key.key()))
                .orElseGet(Uses::nothing)
                .calling(new Uses.Callee(host.text(), port))
                .after(first);
    }
}
