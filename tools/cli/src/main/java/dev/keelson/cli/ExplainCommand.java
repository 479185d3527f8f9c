package dev.keelson.cli;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.keelson.settings.Nearest;
import dev.keelson.settings.Setting;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code keelson explain}: says what a key of a stack file means. */
@Command(
        name = "explain",
        description = "Says what a key of a site's stack files means, what it must be, and who reads it. Without a key,"
                + " lists those at the top.",
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class ExplainCommand implements Runnable {
    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    @ParentCommand
    private Keelson keelson;

    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "KEY",
            description = "a key, for example cluster:app.health, or its end if only one key ends so")
    private @Nullable String key;

    @Mixin
    private SiteOptions options;

    @Option(names = "--json", description = "print it as JSON, with all keys below")
    private boolean json;

    @Override
    public void run() {
        var keys = StackKeys.of(options.site(keelson.root()), Programs::settings);
        var out = spec.commandLine().getOut();
        if (key == null) {
            out.print(json ? text(array(keys.settings(), keys)) : list(keys.settings()));
        } else {
            var setting = setting(key, keys);
            out.print(json ? text(object(setting, keys)) : page(setting, keys));
        }
        out.flush();
    }

    private Setting setting(String given, StackKeys keys) {
        var meant = keys.meant(given);
        if (meant.size() > 1) {
            throw wrong("'%s' is several keys: %s."
                    .formatted(given, meant.stream().map(Setting::key).collect(Collectors.joining(", "))));
        }
        if (meant.size() == 1) {
            return meant.get(0);
        }
        var all = keys.all().stream().map(Setting::key).toList();
        throw wrong(Nearest.to(given, all)
                .map(near -> "There is no key '%s'; did you mean '%s'?".formatted(given, near))
                .orElseGet(() -> "There is no key '%s'; 'keelson explain' lists them.".formatted(given)));
    }

    private static String page(Setting setting, StackKeys keys) {
        var page = new StringBuilder();
        page.append(setting.key()).append('\n');
        page.append("  ").append(setting.about()).append("\n\n");
        page.append("  must be  ").append(setting.expected()).append('\n');
        page.append("  is       ").append(setting.need()).append('\n');
        page.append("  read by  ")
                .append(String.join(", ", keys.readers(setting)))
                .append('\n');
        if (setting.form() != Setting.Form.SECRET) {
            page.append("\nExample:\n\n").append(Example.yaml(setting).indent(2));
        }
        if (!setting.below().isEmpty()) {
            page.append("\nKeys below:\n\n").append(list(setting.below()).indent(2));
        }
        return page.toString();
    }

    private static String list(List<Setting> settings) {
        var width = settings.stream()
                .mapToInt(setting -> setting.key().length())
                .max()
                .orElse(0);
        return settings.stream()
                .map(setting -> "%s   %s   %s%n"
                        .formatted(
                                setting.key() + " ".repeat(width - setting.key().length()),
                                need(setting),
                                setting.about().replaceFirst("(?<=[.;]) .*", "").replaceFirst(";$", ".")))
                .collect(Collectors.joining());
    }

    /** Whether it is required, in one word; the setting's own page has the rest. */
    private static String need(Setting setting) {
        if (!setting.required()) {
            return "optional";
        }
        return setting.with().isEmpty() && setting.without().isEmpty() ? "required" : "depends ";
    }

    private static JsonArray array(List<Setting> settings, StackKeys keys) {
        var array = new JsonArray();
        settings.forEach(setting -> array.add(object(setting, keys)));
        return array;
    }

    private static JsonObject object(Setting setting, StackKeys keys) {
        var object = new JsonObject();
        object.addProperty("key", setting.key());
        object.addProperty("about", setting.about());
        object.addProperty("mustBe", setting.expected());
        object.addProperty("required", setting.required());
        object.add("with", texts(setting.with()));
        object.add("without", texts(setting.without()));
        setting.byDefault().ifPresent(text -> object.addProperty("default", text));
        setting.type().flatMap(type -> type.example()).ifPresent(text -> object.addProperty("example", text));
        object.addProperty("secret", setting.form() == Setting.Form.SECRET);
        object.add("readBy", texts(keys.readers(setting)));
        object.add("below", array(setting.below(), keys));
        return object;
    }

    private static JsonArray texts(List<?> values) {
        var array = new JsonArray();
        values.forEach(value -> array.add(value.toString()));
        return array;
    }

    private static String text(JsonElement json) {
        return GSON.toJson(json) + "\n";
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
