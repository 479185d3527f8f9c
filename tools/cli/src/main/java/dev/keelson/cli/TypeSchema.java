package dev.keelson.cli;

import dev.keelson.settings.SettingType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What a JSON Schema can say about one value; a number may be a text, since {@code pulumi config set} writes it so. */
final class TypeSchema {
    private static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?");

    /** Constructs of Java's patterns that those of editors do not have; a control character alone has another form. */
    private static final Pattern ONLY_JAVA = Pattern.compile("\\\\[pP]\\{|\\(\\?[a-z]|[+*?}]\\+|&&");

    private static final String CONTROL = "\\p{Cntrl}";
    private static final String CONTROLS = "\\u0000-\\u001f\\u007f";

    private TypeSchema() {}

    static Map<String, Object> of(SettingType<?> type) {
        var schema = new LinkedHashMap<String, Object>();
        var rules = type.rules();
        if (rules.get("enum") instanceof List<?> texts) {
            var values = new ArrayList<Object>(texts);
            texts.stream()
                    .filter(text -> NUMBER.matcher(text.toString()).matches())
                    .forEach(text -> values.add(new BigDecimal(text.toString())));
            schema.put("enum", values);
            return schema;
        }
        var kinds = new ArrayList<String>();
        kinds.add("string");
        if (rules.containsKey("minimum")) {
            kinds.add("integer");
            schema.put("minimum", rules.get("minimum"));
            schema.put("maximum", rules.get("maximum"));
        } else if (List.of("7", "0.5", "1.5").stream().anyMatch(text -> isRight(type, text))) {
            kinds.add("number");
        }
        if (isRight(type, "true")) {
            kinds.add("boolean");
        }
        schema.put("type", kinds);
        if (rules.get("pattern") instanceof String pattern) {
            var portable = pattern.replace(CONTROL, CONTROLS);
            if (!ONLY_JAVA.matcher(portable).find()) {
                schema.put("pattern", "^(?:%s)$".formatted(portable));
            }
        }
        return schema;
    }

    private static boolean isRight(SettingType<?> type, String text) {
        return type.parse().apply(text).isPresent();
    }
}
