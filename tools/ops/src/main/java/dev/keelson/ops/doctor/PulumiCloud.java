package dev.keelson.ops.doctor;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import dev.keelson.ops.cluster.Json;
import dev.keelson.ops.shell.Shell;
import dev.keelson.ops.shell.Unasked;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The backend of the stacks, asked by {@code pulumi} with the login of whoever runs it. It only reads, and opens nothing. */
record PulumiCloud(Shell shell) {
    private static final int NOT_LOGGED_IN = 3;
    private static final Pattern NOT_FOUND = Pattern.compile("\\b404\\b|not found", Pattern.CASE_INSENSITIVE);
    private static final Pattern FORBIDDEN = Pattern.compile("\\b403\\b|forbidden", Pattern.CASE_INSENSITIVE);

    private static final Pattern NO_LOGIN =
            Pattern.compile("\\b401\\b|invalid access token|pulumi login", Pattern.CASE_INSENSITIVE);

    /**
     * Who is logged in.
     *
     * @param url of the backend
     */
    record Login(String url, Set<String> organizations) {
        boolean isCloud() {
            return url.startsWith("https://");
        }
    }

    Login login() {
        var whoami = object(run("whoami", "--json"), "whoami");
        var organizations = new TreeSet<String>();
        Json.text(whoami, "user").ifPresent(organizations::add);
        Json.at(whoami, "organizations")
                .filter(JsonElement::isJsonArray)
                .ifPresent(list -> list.getAsJsonArray().forEach(each -> organizations.add(each.getAsString())));
        return new Login(Json.text(whoami, "url").orElse(""), organizations);
    }

    /** The stacks of an organization, each as organization/project/stack. */
    Set<String> stacks(String organization) {
        var what = "the stacks of " + organization;
        var list = parse(run(
                        "stack",
                        "ls",
                        "--all",
                        "--organization",
                        organization,
                        "--fully-qualify-stack-names",
                        "--json"))
                .filter(JsonElement::isJsonArray)
                .orElseThrow(() -> strange(what));
        var names = new TreeSet<String>();
        list.getAsJsonArray()
                .forEach(each -> names.add(Json.text(object(each, what), "name").orElseThrow(() -> strange(what))));
        return names;
    }

    /** How an environment of ESC is defined, in YAML, with its secrets closed; absent where it is not there. */
    Optional<String> definition(String organization, String environment) {
        var name = organization + "/" + environment;
        var result = shell.run(command("env", "get", name, "--definition"));
        if (result.exit() == 0) {
            return Optional.of(result.out());
        }
        return missing(result, "the environment " + name);
    }

    /** An answer of its API, if it is there. */
    Optional<JsonObject> get(String path) {
        var result = shell.run(command("api", path));
        if (result.exit() == 0) {
            return Optional.of(object(result, path));
        }
        if (result.err().contains("unknown command")) {
            throw new Unasked("This pulumi has no 'pulumi api': install the version of .github/pulumi-version.");
        }
        return missing(result, path);
    }

    /** An answer that every organization has. */
    JsonObject whole(String path) {
        return get(path).orElseThrow(() -> new Unasked("pulumi finds no %s (404).".formatted(path)));
    }

    List<JsonObject> list(String path, String key) {
        return Json.objects(whole(path), key);
    }

    private Shell.Result run(String... words) {
        var result = shell.run(command(words));
        if (result.exit() != 0) {
            var unused = missing(result, words[0]);
            throw new Unasked("pulumi %s found nothing: %s".formatted(words[0], complaint(result)));
        }
        return result;
    }

    private static List<String> command(String... words) {
        var command = new ArrayList<>(List.of("pulumi"));
        command.addAll(List.of(words));
        if (!words[0].equals("api")) {
            command.add("--non-interactive");
        }
        return command;
    }

    /** Nothing for what is not there; whatever else failed could not be asked. */
    private static <T> Optional<T> missing(Shell.Result result, String what) {
        if (NOT_FOUND.matcher(result.err()).find()) {
            return Optional.empty();
        }
        if (FORBIDDEN.matcher(result.err()).find()) {
            throw new Unasked("pulumi may not read %s (403): log in as an admin of the organization.".formatted(what));
        }
        if (result.exit() == NOT_LOGGED_IN || NO_LOGIN.matcher(result.err()).find()) {
            throw new Unasked("pulumi is not logged in: pulumi login");
        }
        throw new Unasked("pulumi could not read %s: %s".formatted(what, complaint(result)));
    }

    /** {@code pulumi api} complains in JSON. */
    private static String complaint(Shell.Result result) {
        try {
            return JsonParser.parseString(result.err()) instanceof JsonObject json
                    ? Json.text(json, "error", "message").orElseGet(result::complaint)
                    : result.complaint();
        } catch (JsonParseException e) {
            return result.complaint(); // the other commands do not
        }
    }

    private static Optional<JsonElement> parse(Shell.Result result) {
        try {
            return Optional.of(JsonParser.parseString(result.out()));
        } catch (JsonParseException e) {
            return Optional.empty(); // whoever needs an answer says so
        }
    }

    private static JsonObject object(Shell.Result result, String what) {
        return object(parse(result).orElseThrow(() -> strange(what)), what);
    }

    private static JsonObject object(JsonElement answer, String what) {
        if (!answer.isJsonObject()) {
            throw strange(what);
        }
        return answer.getAsJsonObject();
    }

    private static Unasked strange(String what) {
        return new Unasked("pulumi does not answer as Pulumi Cloud does for %s.".formatted(what));
    }
}
