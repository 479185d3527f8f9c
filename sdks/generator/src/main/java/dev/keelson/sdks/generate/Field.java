package dev.keelson.sdks.generate;

import javax.lang.model.SourceVersion;

/** A property of a class to be written, by the name that is sent. */
record Field(String name, JavaType type, boolean required, boolean secret) {
    /** Its name in Java. */
    String identifier() {
        return SourceVersion.isKeyword(name) ? name + "_" : name;
    }
}
