package dev.keelson.ops.doctor;

import com.google.gson.JsonObject;
import dev.keelson.ops.Finding;
import dev.keelson.ops.cluster.Json;
import java.util.List;
import java.util.Optional;

/**
 * How GitHub names the repository in the identity of a job.
 *
 * @param prefix what stands before {@code :environment:NAME}
 */
record Subject(String prefix, List<Finding> findings) {
    private static final String PATH = "actions/oidc/customization/sub";

    static Subject of(GitHub gitHub, JsonObject repository) {
        var answer = gitHub.get(PATH).orElseGet(JsonObject::new);
        var what = "subject of " + gitHub.repository();
        var id = Json.number(repository, "id").orElse(0L);
        var owner = Json.number(repository, "owner", "id").orElse(0L);
        var withIds = "repo:%s@%d/%s@%d".formatted(gitHub.owner(), owner, gitHub.name(), id);
        if (!Json.isTrue(answer, "use_default")) {
            return new Subject(
                    withIds,
                    List.of(Found.wrong(
                            Step.THE_SUBJECT,
                            what,
                            "made of other claims than GitHub's own",
                            "GitHub's own (use_default)")));
        }
        if (!Json.isTrue(answer, "use_immutable_subject")) {
            return new Subject(
                    withIds,
                    List.of(Found.wrong(
                            Step.THE_SUBJECT,
                            what,
                            Json.text(answer, "sub_claim_prefix").orElse("repo:" + gitHub.repository()),
                            withIds + ", which nobody gets who takes over the name")));
        }
        return new Subject(
                Optional.of(answer)
                        .flatMap(a -> Json.text(a, "sub_claim_prefix"))
                        .orElse(withIds),
                List.of());
    }

    /** The whole subject of a job in an environment. */
    String in(String environment) {
        return prefix + ":environment:" + environment;
    }
}
