package dev.keelson.plan.diff;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import dev.keelson.plan.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A comparison as JSON, whole.
 *
 * <p>{@code format} is the version of all that follows, {@code before} and {@code after} are the two plans. A property
 * has {@code path} and its values {@code before} and {@code after}, of which one that is not there is left out.
 */
public final class PlanDiffJson {
    private static final int FORMAT = 1;

    private static final Gson GSON = new GsonBuilder()
            .setPrettyPrinting()
            .serializeNulls()
            .serializeSpecialFloatingPointValues()
            .disableHtmlEscaping()
            .create();

    private PlanDiffJson() {}

    public static String render(PlanDiff diff) {
        var all = new LinkedHashMap<String, Object>();
        all.put("format", FORMAT);
        all.put("before", diff.before());
        all.put("after", diff.after());
        all.put("dangers", list(diff.dangers(), PlanDiffJson::danger));
        all.put("exposures", list(diff.exposures(), PlanDiffJson::exposure));
        all.put("images", list(diff.images(), PlanDiffJson::image));
        all.put("changes", list(diff.changes(), PlanDiffJson::change));
        all.put("unevaluated", diff.unevaluated());
        return GSON.toJson(all) + "\n";
    }

    private interface Writer<T> {
        void write(T one, Map<String, @Nullable Object> json);
    }

    private static <T> List<Map<String, @Nullable Object>> list(List<T> all, Writer<T> writer) {
        var list = new ArrayList<Map<String, @Nullable Object>>();
        for (var one : all) {
            var json = new LinkedHashMap<String, @Nullable Object>();
            writer.write(one, json);
            list.add(json);
        }
        return list;
    }

    private static void danger(Danger danger, Map<String, @Nullable Object> json) {
        json.put("kind", small(danger.kind()));
        json.put("subject", danger.subject());
        json.put("reason", danger.reason());
        json.put("stateful", danger.stateful());
        json.put("because", list(danger.because(), PlanDiffJson::property));
    }

    private static void exposure(ExposureChange exposure, Map<String, @Nullable Object> json) {
        json.put("kind", small(exposure.kind()));
        json.put("subject", exposure.subject());
        json.put("says", exposure.says().stream().map(Sentence::toString).toList());
        json.put("properties", list(exposure.properties(), PlanDiffJson::property));
    }

    private static void image(ImageChange image, Map<String, @Nullable Object> json) {
        json.put("subject", image.subject());
        json.put("part", image.part());
        image.before().ifPresent(text -> json.put("before", text));
        image.after().ifPresent(text -> json.put("after", text));
    }

    private static void change(ResourceChange change, Map<String, @Nullable Object> json) {
        json.put("kind", small(change.getClass().getSimpleName()));
        json.put("subject", Subject.of(change.resource()));
        json.put("project", change.project());
        json.put("type", change.resource().type());
        json.put("urn", change.resource().urn());
        json.put("properties", list(change.properties(), PlanDiffJson::property));
    }

    private static void property(PropertyChange property, Map<String, @Nullable Object> json) {
        json.put("path", property.path());
        put(json, "before", property.before());
        put(json, "after", property.after());
    }

    private static void put(Map<String, @Nullable Object> json, String key, Optional<Value> value) {
        value.ifPresent(found -> json.put(key, found.redacted().plain()));
    }

    private static String small(Object name) {
        return name.toString().toLowerCase(Locale.ROOT);
    }
}
