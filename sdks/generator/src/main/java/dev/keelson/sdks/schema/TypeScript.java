package dev.keelson.sdks.schema;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the declarations of an npm package, as far as Pulumi's generator writes them. */
final class TypeScript {
    private static final Pattern COMMENT = Pattern.compile("/\\*\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern BLOCK = Pattern.compile(
            "^export (?:interface|declare class) (?<name>\\w+)[^{\\n]*\\{\\n(?<body>.*?)^\\}",
            Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern PROPERTY = Pattern.compile(
            "^    (?<deprecated>/\\*\\*/\\s*)?(?:readonly )?(?<name>\\w+)(?<optional>\\??): (?<type>[^;{]*(?:\\{[^}]*\\}[^;{]*)*);",
            Pattern.MULTILINE);
    private static final Pattern WRAPPED = Pattern.compile("pulumi\\.(?:Input|Output)<(.*)>");
    private static final Pattern MAP = Pattern.compile("\\{ \\[key: string\\]: (.*); \\}");
    private static final Pattern NESTED = Pattern.compile("(?:inputs|outputs)\\.(\\w+)");

    private TypeScript() {}

    /** The properties of each interface and class of a file. */
    static Map<String, Map<String, Property>> declarations(String text) {
        var result = new LinkedHashMap<String, Map<String, Property>>();
        var blocks = BLOCK.matcher(COMMENT.matcher(text).replaceAll(TypeScript::mark));
        while (blocks.find()) {
            result.put(blocks.group("name"), properties(blocks.group("body")));
        }
        return result;
    }

    /** Of a comment is kept that what follows is deprecated. */
    private static String mark(MatchResult comment) {
        return comment.group().contains("@deprecated") ? "/**/" : "";
    }

    private static Map<String, Property> properties(String body) {
        var result = new LinkedHashMap<String, Property>();
        var matcher = PROPERTY.matcher(body);
        while (matcher.find()) {
            result.put(matcher.group("name"), property(matcher));
        }
        return result;
    }

    private static Property property(Matcher matcher) {
        var declared = matcher.group("type").replaceAll("\\s+", " ");
        var optional = !matcher.group("optional").isEmpty() || declared.endsWith("| undefined>");
        return new Property(type(declared), !optional, matcher.group("deprecated") != null);
    }

    static String type(String declared) {
        var type = declared.strip().replace(" | undefined", "");
        var wrapped = WRAPPED.matcher(type);
        if (wrapped.matches()) {
            return type(wrapped.group(1));
        }
        if (type.endsWith("[]")) {
            return "list<" + type(type.substring(0, type.length() - 2)) + ">";
        }
        var map = MAP.matcher(type);
        if (map.matches()) {
            return "map<" + type(map.group(1)) + ">";
        }
        var nested = NESTED.matcher(type);
        return nested.matches() ? nested.group(1) : type;
    }
}
