package com.pulumi.crunchybridge;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import org.jspecify.annotations.Nullable;

/** What a {@link Cluster} is made of. */
@SuppressWarnings("UnusedVariable") // The SDK reads the fields.
public final class ClusterArgs extends ResourceArgs {

    @Import(name = "isHa")
    private final @Nullable Output<Boolean> isHa;

    @Import(name = "majorVersion")
    private final @Nullable Output<Double> majorVersion;

    @Import(name = "name", required = true)
    private final Output<String> name;

    @Import(name = "planId")
    private final @Nullable Output<String> planId;

    @Import(name = "providerId")
    private final @Nullable Output<String> providerId;

    @Import(name = "regionId")
    private final @Nullable Output<String> regionId;

    @Import(name = "storage")
    private final @Nullable Output<Double> storage;

    @Import(name = "teamId", required = true)
    private final Output<String> teamId;

    @Import(name = "waitUntilReady")
    private final @Nullable Output<Boolean> waitUntilReady;

    private ClusterArgs(Builder builder) {
        isHa = builder.isHa;
        majorVersion = builder.majorVersion;
        name = Utilities.require(builder.name, "ClusterArgs", "name");
        planId = builder.planId;
        providerId = builder.providerId;
        regionId = builder.regionId;
        storage = builder.storage;
        teamId = Utilities.require(builder.teamId, "ClusterArgs", "teamId");
        waitUntilReady = builder.waitUntilReady;
    }

    public static Builder builder() {
        return new Builder();
    }

    public static final class Builder {
        private @Nullable Output<Boolean> isHa;
        private @Nullable Output<Double> majorVersion;
        private @Nullable Output<String> name;
        private @Nullable Output<String> planId;
        private @Nullable Output<String> providerId;
        private @Nullable Output<String> regionId;
        private @Nullable Output<Double> storage;
        private @Nullable Output<String> teamId;
        private @Nullable Output<Boolean> waitUntilReady;

        /** Whether a second server stands by. */
        public Builder isHa(@Nullable Output<Boolean> isHa) {
            this.isHa = isHa;
            return this;
        }

        public Builder isHa(Boolean isHa) {
            return isHa(Output.of(isHa));
        }

        /** PostgreSQL's, 14 or more. */
        public Builder majorVersion(@Nullable Output<Double> majorVersion) {
            this.majorVersion = majorVersion;
            return this;
        }

        public Builder majorVersion(Double majorVersion) {
            return majorVersion(Output.of(majorVersion));
        }

        /** Of 5 to 50 characters. */
        public Builder name(Output<String> name) {
            this.name = name;
            return this;
        }

        public Builder name(String name) {
            return name(Output.of(name));
        }

        /** How much memory and CPU it has, like standard-4. */
        public Builder planId(@Nullable Output<String> planId) {
            this.planId = planId;
            return this;
        }

        public Builder planId(String planId) {
            return planId(Output.of(planId));
        }

        /** One of aws, gcp and azure. */
        public Builder providerId(@Nullable Output<String> providerId) {
            this.providerId = providerId;
            return this;
        }

        public Builder providerId(String providerId) {
            return providerId(Output.of(providerId));
        }

        public Builder regionId(@Nullable Output<String> regionId) {
            this.regionId = regionId;
            return this;
        }

        public Builder regionId(String regionId) {
            return regionId(Output.of(regionId));
        }

        /** In GB, 10 or more. */
        public Builder storage(@Nullable Output<Double> storage) {
            this.storage = storage;
            return this;
        }

        public Builder storage(Double storage) {
            return storage(Output.of(storage));
        }

        /** The id of the team that owns it, of 26 characters. */
        public Builder teamId(Output<String> teamId) {
            this.teamId = teamId;
            return this;
        }

        public Builder teamId(String teamId) {
            return teamId(Output.of(teamId));
        }

        /** Whether it counts as made only once it is ready. */
        public Builder waitUntilReady(@Nullable Output<Boolean> waitUntilReady) {
            this.waitUntilReady = waitUntilReady;
            return this;
        }

        public Builder waitUntilReady(Boolean waitUntilReady) {
            return waitUntilReady(Output.of(waitUntilReady));
        }

        public ClusterArgs build() {
            return new ClusterArgs(this);
        }
    }
}
