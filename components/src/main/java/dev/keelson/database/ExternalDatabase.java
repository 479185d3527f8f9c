package dev.keelson.database;

import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import dev.keelson.settings.DnsLabel;
import dev.keelson.site.Offering;
import dev.keelson.site.Site;
import dev.keelson.site.Uses;
import dev.keelson.workload.PartSecret;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * One database in a server outside of the cluster: a Secret with all that a client has to know. Whoever runs the server
 * makes the database and its role.
 */
public final class ExternalDatabase extends ComponentResource implements Offering {
    public static final String TYPE = "keelson:database:ExternalDatabase";

    /** What an app may take of it. */
    public static final Set<String> FACTS = Set.of("url");

    private final DnsLabel name;
    private final ExternalDatabaseArgs args;
    private final PartSecret secret;

    public ExternalDatabase(String name, ExternalDatabaseArgs args, Site site) {
        super(TYPE, name, site.options());
        this.name = new DnsLabel(name);
        this.args = args;
        this.secret = new PartSecret(name + "-login", login().shape(), args.login(), name, this, site);
        site.prove("database", name, facts());
        registerOutputs(Map.of("secret", Output.of(secret.name())));
    }

    @Override
    public DnsLabel name() {
        return name;
    }

    /** Its URI, in the variable {@value ServiceDatabase#VARIABLE}. */
    @Override
    public Uses uses() {
        return as(ServiceDatabase.VARIABLE);
    }

    /** The same, in a variable of another name. */
    public Uses as(String variable) {
        return reference(variable, ExternalLogin.URI);
    }

    /**
     * The certificates of those who signed the server's, in this variable.
     *
     * @throws IllegalStateException if everybody trusts them
     */
    public Uses certificates(String variable) {
        if (args.ca().isEmpty()) {
            throw new IllegalStateException("%s has no ca: every system trusts its server".formatted(name));
        }
        return reference(variable, ExternalLogin.CA);
    }

    @Override
    public Map<String, Offer> offers() {
        return Map.of("url", this::as);
    }

    /** The same for a part that takes host, port, user and password apart. */
    public PostgresAddress address() {
        return new PostgresAddress(
                args.host().text(),
                args.port(),
                args.database(),
                args.user(),
                new Uses.SecretKey(secret.name(), ExternalLogin.PASSWORD),
                args.tls(),
                args.ca().map(any -> new Uses.SecretKey(secret.name(), ExternalLogin.CA)),
                Optional.of(secret.checksum()),
                Uses.nothing().after(List.of(secret.resource())));
    }

    private Map<String, Object> facts() {
        var facts = new TreeMap<String, Object>(
                Map.of("uri", new Uses.SecretKey(secret.name(), ExternalLogin.URI).facts()));
        args.ca().ifPresent(any -> facts.put("ca", new Uses.SecretKey(secret.name(), ExternalLogin.CA).facts()));
        return facts;
    }

    private Uses reference(String variable, String key) {
        return Uses.reference(variable, secret.name(), key).after(List.of(secret.resource()));
    }

    private ExternalLogin login() {
        return new ExternalLogin(name, args.host(), args.port(), args.database(), args.user(), args.tls(), args.ca());
    }
}
