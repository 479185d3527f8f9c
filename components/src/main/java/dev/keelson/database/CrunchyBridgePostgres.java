package dev.keelson.database;

import com.pulumi.core.Output;
import com.pulumi.crunchybridge.Cluster;
import com.pulumi.crunchybridge.ClusterArgs;
import com.pulumi.crunchybridge.CrunchybridgeFunctions;
import com.pulumi.crunchybridge.inputs.GetClusterrolesArgs;
import com.pulumi.crunchybridge.inputs.GetClusterstatusArgs;
import com.pulumi.crunchybridge.outputs.GetClusterrolesResult;
import com.pulumi.crunchybridge.outputs.GetClusterstatusResult;
import com.pulumi.deployment.InvokeOptions;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import dev.keelson.settings.SettingType;
import dev.keelson.stack.Protection;
import java.util.Map;
import java.util.Objects;

/**
 * A PostgreSQL at Crunchy Bridge, for a program without a cluster.
 *
 * <p>It is a server and its superuser: databases and the roles of apps are the work of migrations. It is protected as
 * the site says, since with it go its databases and backups.
 */
public final class CrunchyBridgePostgres extends ComponentResource {
    public static final String TYPE = "keelson:database:CrunchyBridgePostgres";

    private final Output<String> id;
    private final Output<String> status;
    private final Output<PostgresUri> uri;

    private final Output<PostgresUri> address;

    /** Declares it; the options give it the {@link CrunchyBridgeAccount}'s provider. */
    public CrunchyBridgePostgres(
            String name, CrunchyBridgePostgresArgs args, Protection protection, ComponentResourceOptions options) {
        super(TYPE, name, options);
        var cluster = new Cluster(
                name + "-cluster",
                cluster(args),
                protection
                        .applyTo(CustomResourceOptions.builder()
                                .parent(this)
                                // The provider cannot change it, and a cluster that was imported does not have it.
                                .ignoreChanges("waitUntilReady"))
                        .build());
        var ask = InvokeOptions.builder().parent(this).build();
        this.id = cluster.id();
        this.status = CrunchybridgeFunctions.getClusterstatus(
                        GetClusterstatusArgs.builder().id(id).build(), ask)
                .applyValue(GetClusterstatusResult::state);
        this.uri = uri(CrunchybridgeFunctions.getClusterroles(
                GetClusterrolesArgs.builder().id(id).build(), ask));
        this.address = address(uri);
        registerOutputs(Map.of(
                "id", id,
                "host", host(),
                "port", port(),
                "database", database(),
                "user", user(),
                "password", password(),
                "uri", uri(),
                "status", status));
    }

    /** The cluster's id at Crunchy Bridge. */
    public Output<String> id() {
        return id;
    }

    /** {@code ready}, unless something is done to it. */
    public Output<String> status() {
        return status;
    }

    /** Where the superuser logs in, with the password: a secret. */
    public Output<String> uri() {
        return uri.applyValue(PostgresUri::text);
    }

    public Output<String> host() {
        return address.applyValue(PostgresUri::host);
    }

    public Output<Integer> port() {
        return address.applyValue(PostgresUri::port);
    }

    /** The one that is there from the start. */
    public Output<String> database() {
        return address.applyValue(PostgresUri::database);
    }

    /** The superuser. */
    public Output<String> user() {
        return address.applyValue(PostgresUri::user);
    }

    /** The superuser's: a secret. */
    public Output<String> password() {
        return uri.applyValue(PostgresUri::password);
    }

    /** That of the superuser. */
    static Output<PostgresUri> uri(Output<GetClusterrolesResult> roles) {
        return roles.applyValue(known -> PostgresUri.parse(
                        Objects.requireNonNull(known.superuser().get("uri"), "the superuser's URI")))
                .asSecret();
    }

    /** It is no secret: the part that is one has been taken out. */
    static Output<PostgresUri> address(Output<PostgresUri> uri) {
        return uri.applyValue(PostgresUri::withoutPassword).asPlaintext();
    }

    private static ClusterArgs cluster(CrunchyBridgePostgresArgs args) {
        return ClusterArgs.builder()
                .name(args.name())
                .teamId(args.team())
                .providerId(SettingType.written(args.provider()))
                .regionId(args.region())
                .planId(args.plan())
                .storage((double) args.storage())
                .majorVersion((double) args.version())
                .isHa(args.ha())
                // Otherwise it has neither an address nor roles yet.
                .waitUntilReady(true)
                .build();
    }
}
