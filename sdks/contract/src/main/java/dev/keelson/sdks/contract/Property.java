package dev.keelson.sdks.contract;

/** A property as both sides can say it: {@code string}, {@code number}, {@code boolean}, {@code any}, {@code list<..>},
 * {@code map<..>} or the name of a nested type; required, or for an output always there. */
record Property(String type, boolean required) {
    @Override
    public String toString() {
        return (required ? "required " : "optional ") + type;
    }
}
