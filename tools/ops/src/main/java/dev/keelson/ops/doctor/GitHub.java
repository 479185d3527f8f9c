package dev.keelson.ops.doctor;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import dev.keelson.ops.Finding;
import dev.keelson.ops.cluster.Json;
import dev.keelson.ops.shell.Shell;
import dev.keelson.ops.shell.Unasked;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * GitHub, asked by {@code gh} with the login of whoever runs it. It only reads.
 *
 * @param repository owner/name
 */
record GitHub(Shell shell, String repository) {
    private static final int NOT_LOGGED_IN = 4;
    private static final Pattern STATUS = Pattern.compile("\\(HTTP (\\d{3})\\)");
    private static final Pattern NAME = Pattern.compile("[\\w.-]+/[\\w.-]+");

    /** The plan of the repository's owner does not have what was asked for. */
    static final class NotInThePlan extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotInThePlan(String path) {
            super(path);
        }

        Finding finding() {
            return Found.wrong(
                    Step.WHAT_THE_PLANS_ALLOW,
                    String.valueOf(getMessage()),
                    "the plan has it for public repositories alone",
                    "a public repository, or a plan that has it");
        }
    }

    /** The repository of this name, or else the one that gh knows for the checkout. */
    static GitHub of(Shell shell, Optional<String> repository) {
        if (repository.isPresent()) {
            return new GitHub(shell, repository.get());
        }
        var result = shell.run(List.of("gh", "repo", "view", "--json", "nameWithOwner"));
        if (result.exit() == NOT_LOGGED_IN) {
            throw notLoggedIn();
        }
        return parse(result.exit() == 0 ? result.out() : "")
                .filter(JsonElement::isJsonObject)
                .flatMap(found -> Json.text(found.getAsJsonObject(), "nameWithOwner"))
                .filter(name -> NAME.matcher(name).matches())
                .map(name -> new GitHub(shell, name))
                .orElseThrow(() -> new Unasked(
                        "gh knows no repository here (%s): --repo OWNER/NAME names it.".formatted(result.complaint())));
    }

    /** What lies below the repository, if it is there. */
    Optional<JsonObject> get(String path) {
        return ask(List.of("gh", "api", below(path)), below(path)).map(answer -> object(answer, below(path)));
    }

    /** Every page of a list below the repository. */
    List<JsonObject> list(String path, String key) {
        return pages(below(path), key);
    }

    /** The same for what is the owner's. */
    List<JsonObject> ownersList(String path, String key) {
        return pages("orgs/%s/%s".formatted(owner(), path), key);
    }

    String owner() {
        return repository.substring(0, repository.indexOf('/'));
    }

    String name() {
        return repository.substring(repository.indexOf('/') + 1);
    }

    private String below(String path) {
        return path.isEmpty() ? "repos/" + repository : "repos/%s/%s".formatted(repository, path);
    }

    private List<JsonObject> pages(String path, String key) {
        var whole = path + (path.contains("?") ? "&" : "?") + "per_page=100";
        var found = new ArrayList<JsonObject>();
        var answer = ask(List.of("gh", "api", "--paginate", "--slurp", whole), path)
                .orElseThrow(() -> new Unasked("GitHub has no %s: the plan may lack it, see %s."
                        .formatted(path, Step.WHAT_THE_PLANS_ALLOW.place())));
        if (!answer.isJsonArray()) {
            throw strange(path);
        }
        for (var page : answer.getAsJsonArray()) {
            var list = key.isEmpty() ? page : object(page, path).get(key);
            if (list == null || !list.isJsonArray()) {
                throw strange(path);
            }
            list.getAsJsonArray().forEach(each -> found.add(object(each, path)));
        }
        return found;
    }

    private Optional<JsonElement> ask(List<String> command, String path) {
        var result = shell.run(command);
        if (result.exit() == 0) {
            return Optional.of(parse(result.out()).orElseThrow(() -> strange(path)));
        }
        if (result.exit() == NOT_LOGGED_IN) {
            throw notLoggedIn();
        }
        var status = STATUS.matcher(result.err());
        return switch (status.find() ? status.group(1) : "") {
            case "401" -> throw notLoggedIn();
            case "404" -> Optional.empty();
            case "403" -> {
                if (result.err().contains("Upgrade to GitHub")) {
                    throw new NotInThePlan(path);
                }
                throw new Unasked("gh may not read %s (403): log in as an owner, and give it the scope: %s."
                        .formatted(path, "gh auth refresh -s " + (path.startsWith("orgs/") ? "admin:org" : "repo")));
            }
            default -> throw new Unasked("gh could not read %s: %s".formatted(path, result.complaint()));
        };
    }

    private static Optional<JsonElement> parse(String text) {
        try {
            return Optional.of(JsonParser.parseString(text)).filter(json -> !json.isJsonNull());
        } catch (JsonParseException e) {
            return Optional.empty(); // whoever needs an answer says so
        }
    }

    private static JsonObject object(JsonElement answer, String path) {
        if (!answer.isJsonObject()) {
            throw strange(path);
        }
        return answer.getAsJsonObject();
    }

    private static Unasked notLoggedIn() {
        return new Unasked("gh is not logged in: gh auth login");
    }

    private static Unasked strange(String path) {
        return new Unasked("gh does not answer as GitHub does for %s.".formatted(path));
    }
}
