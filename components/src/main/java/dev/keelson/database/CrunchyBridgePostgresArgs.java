package dev.keelson.database;

import static java.util.Objects.requireNonNull;

import dev.keelson.settings.Problems;
import dev.keelson.settings.Section;
import dev.keelson.settings.SettingType;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link CrunchyBridgePostgres} is made of.
 *
 * @param name of the cluster, as Crunchy Bridge shows it
 * @param team the id of the team that owns it
 * @param plan how much memory and CPU it has
 * @param storage in GB
 * @param version PostgreSQL's
 * @param ha whether a second server stands by
 */
public record CrunchyBridgePostgresArgs(
        String name,
        String team,
        CloudProvider provider,
        String region,
        String plan,
        int storage,
        int version,
        boolean ha) {

    /** Where the cluster stands. */
    public enum CloudProvider {
        AWS,
        GCP,
        AZURE
    }

    /** A second server costs as much again, and backups are what lost data is restored from. */
    public static final boolean DEFAULT_HA = false;

    // The provider finds a wrong length only while it deploys.
    private static final SettingType<String> NAME = SettingType.matching(
                    "a name of 5 to 50 letters, digits and hyphens", Pattern.compile("[A-Za-z0-9-]{5,50}"))
            .example("accounts");

    private static final SettingType<String> TEAM = SettingType.matching(
                    "the id of a team, 26 lower-case letters and digits", Pattern.compile("[a-z0-9]{26}"))
            .example("abcdefghijklmnopqrstuvwx27");
    private static final SettingType<CloudProvider> PROVIDER = SettingType.choice(CloudProvider.class);
    private static final SettingType<String> REGION =
            SettingType.matching("a region of the provider, like us-east-2", Pattern.compile("[a-z0-9-]{2,40}"));
    private static final SettingType<String> PLAN =
            SettingType.matching("a plan, like standard-4", Pattern.compile("[a-z0-9-]{2,40}"));
    private static final SettingType<Integer> STORAGE = SettingType.integer(10, 65_535);
    private static final SettingType<Integer> VERSION = SettingType.integer(14, 99);

    /**
     * What has been checked.
     *
     * @throws dev.keelson.settings.SettingsException with all problems
     */
    public CrunchyBridgePostgresArgs {
        var problems = new Problems();
        problems.hold("name", NAME, name);
        problems.hold("team", TEAM, team);
        problems.hold("region", REGION, region);
        problems.hold("plan", PLAN, plan);
        problems.hold("storage", STORAGE, storage);
        problems.hold("version", VERSION, version);
        problems.check();
    }

    public static Optional<CrunchyBridgePostgresArgs> read(Section postgres) {
        var name = postgres.required("name", NAME, "The name of the cluster, as Crunchy Bridge shows it.");
        var team = postgres.required(
                "team", TEAM, "The id of the team that owns the cluster, from the team's page. It is no secret.");
        var provider = postgres.required("provider", PROVIDER, "Where the cluster stands. It can never be changed.");
        var region = postgres.required("region", REGION, "The provider's region. It can never be changed.");
        var plan = postgres.required("plan", PLAN, "How much memory and CPU the cluster has.");
        var storage =
                postgres.required("storage", STORAGE, "How many GB its disk holds. It can grow, and never shrink.");
        var version = postgres.required("version", VERSION, "PostgreSQL's major version.");
        var ha = postgres.optional(
                "ha", SettingType.BOOL, "Whether a second server stands by and takes over.", DEFAULT_HA);
        return postgres.whole(() -> new CrunchyBridgePostgresArgs(
                name.orElseThrow(),
                team.orElseThrow(),
                provider.orElseThrow(),
                region.orElseThrow(),
                plan.orElseThrow(),
                storage.orElseThrow(),
                version.orElseThrow(),
                ha));
    }

    public static Builder builder() {
        return new Builder();
    }

    public static final class Builder {
        private @Nullable String name;
        private @Nullable String team;
        private @Nullable CloudProvider provider;
        private @Nullable String region;
        private @Nullable String plan;
        private @Nullable Integer storage;
        private @Nullable Integer version;
        private boolean ha = DEFAULT_HA;

        private Builder() {}

        public Builder name(String name) {
            this.name = name;
            return this;
        }

        public Builder team(String team) {
            this.team = team;
            return this;
        }

        public Builder provider(CloudProvider provider) {
            this.provider = provider;
            return this;
        }

        public Builder region(String region) {
            this.region = region;
            return this;
        }

        public Builder plan(String plan) {
            this.plan = plan;
            return this;
        }

        /** In GB. */
        public Builder storage(int storage) {
            this.storage = storage;
            return this;
        }

        public Builder version(int version) {
            this.version = version;
            return this;
        }

        /** {@link #DEFAULT_HA} if not given. */
        public Builder ha(boolean ha) {
            this.ha = ha;
            return this;
        }

        public CrunchyBridgePostgresArgs build() {
            return new CrunchyBridgePostgresArgs(
                    requireNonNull(name, "a cluster needs a name"),
                    requireNonNull(team, "a cluster needs a team"),
                    requireNonNull(provider, "a cluster needs a provider"),
                    requireNonNull(region, "a cluster needs a region"),
                    requireNonNull(plan, "a cluster needs a plan"),
                    requireNonNull(storage, "a cluster needs storage"),
                    requireNonNull(version, "a cluster needs PostgreSQL's version"),
                    ha);
        }
    }
}
