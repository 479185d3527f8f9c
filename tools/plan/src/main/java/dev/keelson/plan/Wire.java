package dev.keelson.plan;

import com.google.protobuf.ByteString;
import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.ListValue;
import com.google.protobuf.MapEntry;
import com.google.protobuf.Message;
import com.google.protobuf.NullValue;
import com.google.protobuf.Struct;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Pulumi's wire format: property values with their signatures for secrets, unknowns, assets and references. */
final class Wire {

    /** The string that stands for a value not known before the deployment. */
    static final String UNKNOWN = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

    private static final String SIGNATURE = "4dabf18193072939515e22adb298388d";
    private static final String SECRET = "1b47061264138c4ac30d75fd1eb44270";
    private static final String REFERENCE = "5cf8f73096256a8f31e491e813e4eb8e";
    private static final String OUTPUT = "d0e6a833031e9bbcd3f4e8bde6ca49a4";
    private static final Set<String> ASSETS =
            Set.of("c44067f5952c0a294b673a41bacd8c17", "0def7320c3a5731c473e5ecbe6d01bc7");

    private Wire() {}

    static Value.Fields decode(Struct struct) {
        var fields = new LinkedHashMap<String, Value>();
        struct.getFieldsMap().forEach((key, value) -> fields.put(key, decode(value)));
        return new Value.Fields(fields);
    }

    private static Value decode(com.google.protobuf.Value value) {
        return switch (value.getKindCase()) {
            case STRUCT_VALUE -> decodeSigned(value.getStructValue());
            case LIST_VALUE ->
                new Value.Items(value.getListValue().getValuesList().stream()
                        .map(Wire::decode)
                        .toList());
            case STRING_VALUE ->
                value.getStringValue().equals(UNKNOWN) ? new Value.Unknown() : new Value.Text(value.getStringValue());
            case NUMBER_VALUE -> new Value.Num(value.getNumberValue());
            case BOOL_VALUE -> new Value.Bool(value.getBoolValue());
            case NULL_VALUE, KIND_NOT_SET -> new Value.Null();
        };
    }

    private static Value decodeSigned(Struct struct) {
        var signature = field(struct, SIGNATURE).getStringValue();
        if (signature.isEmpty()) {
            return decode(struct);
        }
        if (signature.equals(SECRET)) {
            return new Value.Secret(decode(field(struct, "value")));
        }
        if (signature.equals(REFERENCE)) {
            return new Value.Reference(
                    field(struct, "urn").getStringValue(), field(struct, "id").getStringValue());
        }
        if (signature.equals(OUTPUT)) {
            var value = struct.containsFields("value") ? decode(field(struct, "value")) : new Value.Unknown();
            return field(struct, "secret").getBoolValue() ? new Value.Secret(value) : value;
        }
        if (ASSETS.contains(signature)) {
            return new Value.Asset(
                    struct.containsFields("path") ? field(struct, "path").getStringValue() : "inline content");
        }
        throw new PlanException(
                "The program sent a property of a kind that this plan does not know (signature " + signature + ").");
    }

    private static com.google.protobuf.Value field(Struct struct, String name) {
        return struct.getFieldsOrDefault(name, com.google.protobuf.Value.getDefaultInstance());
    }

    static Struct encode(Value.Fields fields) {
        var struct = Struct.newBuilder();
        fields.values().forEach((key, value) -> struct.putFields(key, encode(value)));
        return struct.build();
    }

    private static com.google.protobuf.Value encode(Value value) {
        var encoded = com.google.protobuf.Value.newBuilder();
        if (value instanceof Value.Null || value instanceof Value.Asset) {
            encoded.setNullValue(NullValue.NULL_VALUE);
        } else if (value instanceof Value.Unknown) {
            encoded.setStringValue(UNKNOWN);
        } else if (value instanceof Value.Bool bool) {
            encoded.setBoolValue(bool.value());
        } else if (value instanceof Value.Num num) {
            encoded.setNumberValue(num.value());
        } else if (value instanceof Value.Text text) {
            encoded.setStringValue(text.value());
        } else if (value instanceof Value.Items items) {
            var list = ListValue.newBuilder();
            items.values().forEach(item -> list.addValues(encode(item)));
            encoded.setListValue(list);
        } else if (value instanceof Value.Fields fields) {
            encoded.setStructValue(encode(fields));
        } else if (value instanceof Value.Secret secret) {
            encoded.setStructValue(Struct.newBuilder()
                    .putFields(SIGNATURE, encode(new Value.Text(SECRET)))
                    .putFields("value", encode(secret.value())));
        } else if (value instanceof Value.Reference reference) {
            encoded.setStructValue(Struct.newBuilder()
                    .putFields(SIGNATURE, encode(new Value.Text(REFERENCE)))
                    .putFields("urn", encode(new Value.Text(reference.urn())))
                    .putFields("id", encode(new Value.Text(reference.id()))));
        }
        return encoded.build();
    }

    /** Every field that a request carries, except the named ones, by the protocol's own names. */
    static Value.Fields fieldsOf(Message request, Set<String> except) {
        var fields = new LinkedHashMap<String, Value>();
        request.getAllFields().forEach((field, value) -> {
            if (!except.contains(field.getName())) {
                fields.put(field.getName(), ofField(field, value));
            }
        });
        return new Value.Fields(fields);
    }

    private static Value ofField(FieldDescriptor field, Object value) {
        if (field.isMapField()) {
            var entries = new LinkedHashMap<String, Value>();
            for (var entry : (List<?>) value) {
                var pair = (MapEntry<?, ?>) entry;
                entries.put(String.valueOf(pair.getKey()), ofScalar(pair.getValue()));
            }
            return new Value.Fields(entries);
        }
        if (field.isRepeated()) {
            return new Value.Items(
                    ((List<?>) value).stream().map(Wire::ofScalar).toList());
        }
        return ofScalar(value);
    }

    private static Value ofScalar(Object value) {
        if (value instanceof Boolean bool) {
            return new Value.Bool(bool);
        } else if (value instanceof Number number) {
            return new Value.Num(number.doubleValue());
        } else if (value instanceof EnumValueDescriptor constant) {
            return new Value.Text(constant.getName());
        } else if (value instanceof ByteString bytes) {
            return new Value.Text(HexFormat.of().formatHex(bytes.toByteArray()));
        } else if (value instanceof Struct struct) {
            return decode(struct);
        } else if (value instanceof com.google.protobuf.Value property) {
            return decode(property);
        } else if (value instanceof Message message) {
            return fieldsOf(message, Set.of());
        }
        return new Value.Text(String.valueOf(value));
    }

    static Map<String, List<String>> propertyDependencies(pulumirpc.Resource.RegisterResourceRequest request) {
        var dependencies = new LinkedHashMap<String, List<String>>();
        request.getPropertyDependenciesMap()
                .forEach((property, urns) -> dependencies.put(
                        property, urns.getUrnsList().stream().sorted().toList()));
        return dependencies;
    }
}
