package dev.keelson.ops.doctor;

import dev.keelson.ops.Finding;
import dev.keelson.ops.cluster.Json;
import java.util.List;

/** Whether those whom .github/CODEOWNERS names exist, and may write: GitHub passes over others without a word. */
record CodeOwners(GitHub gitHub) {
    private static final String FILE = ".github/CODEOWNERS";

    List<Finding> findings() {
        var answer = gitHub.get("codeowners/errors?ref=main");
        if (answer.isEmpty()) {
            return List.of(Found.wrong(
                    Step.THE_RULES_OF_MAIN, FILE, "not on main", "there, with the names of your own owners"));
        }
        return Json.objects(answer.get(), "errors").stream()
                .map(error -> Found.wrong(
                        Step.THE_RULES_OF_MAIN,
                        "%s, line %d".formatted(FILE, Json.number(error, "line").orElse(0L)),
                        "%s in '%s'"
                                .formatted(
                                        Json.text(error, "kind").orElse("an error"),
                                        Json.text(error, "source").orElse("").strip()),
                        "an owner who exists, and may write to the repository"))
                .toList();
    }
}
