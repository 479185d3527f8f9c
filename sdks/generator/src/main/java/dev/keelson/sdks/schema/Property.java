package dev.keelson.sdks.schema;

/**
 * A property of a resource, a function or a nested type.
 *
 * @param type {@code string}, {@code number}, {@code boolean}, {@code any}, {@code list<..>}, {@code map<..>} or the
 *     name of a nested type
 * @param required to be given, or for an output always there
 */
public record Property(String type, boolean required, boolean deprecated) {}
