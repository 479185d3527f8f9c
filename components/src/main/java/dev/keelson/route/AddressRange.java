package dev.keelson.route;

import com.google.common.net.InetAddresses;
import dev.keelson.settings.SettingType;
import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Pattern;

/** An IP address, or a range of them as {@code address/bits}. */
public record AddressRange(String text) {
    /** A range of all addresses cannot be trusted. */
    static final SettingType<AddressRange> TRUSTED = new SettingType<>(
            "an IP address or a range of them that is not everybody, like 192.0.2.1 or 10.42.0.0/16",
            text -> parse(text).filter(range -> range.bits() > 0));

    static final SettingType<AddressRange> ADDRESS = new SettingType<>(
            "one IP address, like 192.0.2.1", text -> parse(text).filter(AddressRange::isSingle));

    private static final Pattern BITS = Pattern.compile("0|[1-9][0-9]{0,2}");

    public AddressRange {
        if (!isValid(text)) {
            throw new IllegalArgumentException("%s is no IP address and no range of them".formatted(text));
        }
    }

    public static Optional<AddressRange> parse(String text) {
        return isValid(text) ? Optional.of(new AddressRange(text)) : Optional.empty();
    }

    /** Whether it is one address only. */
    public boolean isSingle() {
        return bits() == length(text);
    }

    /** Whether each address of the other one is in this one. */
    public boolean contains(AddressRange other) {
        if (length(text) != length(other.text) || other.bits() < bits()) {
            return false;
        }
        var rest = length(text) - bits();
        return number(text).shiftRight(rest).equals(number(other.text).shiftRight(rest));
    }

    int bits() {
        var slash = text.indexOf('/');
        return slash < 0 ? length(text) : Integer.parseInt(text.substring(slash + 1));
    }

    @Override
    public String toString() {
        return text;
    }

    private static boolean isValid(String text) {
        if (!InetAddresses.isInetAddress(address(text))) {
            return false;
        }
        var slash = text.indexOf('/');
        if (slash < 0) {
            return true;
        }
        var bits = text.substring(slash + 1);
        return BITS.matcher(bits).matches() && Integer.parseInt(bits) <= length(text);
    }

    private static String address(String text) {
        var slash = text.indexOf('/');
        return slash < 0 ? text : text.substring(0, slash);
    }

    private static int length(String text) {
        return InetAddresses.forString(address(text)).getAddress().length * Byte.SIZE;
    }

    private static BigInteger number(String text) {
        return new BigInteger(1, InetAddresses.forString(address(text)).getAddress());
    }
}
