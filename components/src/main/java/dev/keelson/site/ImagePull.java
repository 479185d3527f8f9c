package dev.keelson.site;

import dev.keelson.k3s.Namespace;
import dev.keelson.k3s.RegistryLogin;
import dev.keelson.secret.SealedFile;
import dev.keelson.secret.SecretShape;
import dev.keelson.secret.SecretSource;
import dev.keelson.secret.SecretSources;
import dev.keelson.settings.DnsLabel;
import dev.keelson.settings.Section;
import dev.keelson.settings.SettingType;
import java.util.Map;
import java.util.Optional;

/** How the private images of a site are pulled. */
public sealed interface ImagePull {
    /** The secret that holds the token of a login. */
    String TOKEN = "pullToken";

    /** By a login from the configuration. */
    record Login(RegistryLogin login) implements ImagePull {}

    /** By a login that lies in git, sealed. */
    record Sealed(SecretShape shape, SealedFile file) implements ImagePull {
        DnsLabel name() {
            return shape.name();
        }

        /** Declares it as a part of the namespace: whatever waits for the namespace waits for it, too. */
        void declare(Namespace namespace) {
            file.declare("site-pull-secret", shape, name().text(), namespace, namespace);
        }
    }

    /** The setting {@code pull} or {@code pullSecret}; none if private images are pulled without a login. */
    static Optional<ImagePull> read(Section own, SecretSources secrets) {
        var login = own.optionalMap(
                "pull",
                "The login with which private images are pulled. Without it, and without pullSecret, images are pulled"
                        + " without a login.",
                section -> RegistryLogin.read(section, TOKEN));
        own.refuseUnused(TOKEN, "left out, or used by a %s with registry and user".formatted(own.key("pull")));
        var name = own.optional(
                "pullSecret", SettingType.NAME, "The name of the sealed Secret with which private images are pulled.");
        if (name.isPresent() && own.has("pull")) {
            own.wrong("pullSecret", name.get(), "left out where there is a " + own.key("pull"));
        }
        var shape = name.map(ImagePull::shape);
        return login.<ImagePull>map(Login::new)
                .or(() -> shape.flatMap(known -> secrets.of(known)
                        .filter(SecretSource.Sealed.class::isInstance)
                        .map(source -> new Sealed(known, ((SecretSource.Sealed) source).file()))));
    }

    private static SecretShape shape(DnsLabel name) {
        return new SecretShape(
                name, Map.of(), RegistryLogin.TYPE, Map.of(RegistryLogin.KEY, new SecretShape.Foreign()));
    }
}
