package dev.keelson.site;

import dev.keelson.settings.DnsLabel;
import java.util.Map;

/** A part of the site of which an app takes single facts, each in a variable of the app's own choice. */
public interface Offering extends Part {
    /** The name by which the settings of apps refer to it. */
    DnsLabel name();

    /** The facts by their names, for example {@code url}. */
    Map<String, Offer> offers();

    /** One fact. */
    @FunctionalInterface
    interface Offer {
        /** What an app is given that takes it in this variable. */
        Uses in(String variable);
    }
}
