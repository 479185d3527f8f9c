package dev.keelson.settings;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * When a CronJob runs, as Kubernetes reads it. Whatever Kubernetes refuses is refused here, and so are days that no
 * month has.
 */
public final class Cron {
    public static final SettingType<String> SCHEDULE = new SettingType<>(
            "five fields of cron (minute, hour, day, month, weekday from 0 to 6), like 15 3 * * *",
            text -> Optional.of(text).filter(Cron::isSchedule));

    /** As CloudNativePG reads it: of five fields the first would be the second. */
    public static final SettingType<String> WITH_SECONDS = new SettingType<>(
            "six fields of cron (second, minute, hour, day, month, weekday from 0 to 6), like 0 15 3 * * *",
            text -> Optional.of(text).filter(Cron::isScheduleWithSeconds));

    public static final SettingType<String> TIME_ZONE = new SettingType<>(
            "a time zone, like Etc/UTC", text -> Optional.of(text).filter(Cron::isTimeZone));

    /** What those with a name of their own stand for. */
    private static final Map<String, String> LONG = Map.of(
            "@hourly", "0 * * * *",
            "@daily", "0 0 * * *",
            "@midnight", "0 0 * * *",
            "@weekly", "0 0 * * 0",
            "@monthly", "0 0 1 * *",
            "@yearly", "0 0 1 1 *",
            "@annually", "0 0 1 1 *");

    private static final int HOURS = 24;
    private static final int YEARS = 9;
    private static final LocalDate FIRST_DAY = LocalDate.of(2024, 1, 1);
    private static final Pattern PART =
            Pattern.compile("(?:(\\*)|([0-9A-Za-z]+)(?:-([0-9A-Za-z]+))?)(?:/([0-9]{1,4}))?");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,4}");
    private static final int[] LONGEST_MONTHS = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    private static final Field SECOND = new Field(0, 59, List.of());
    private static final Field MINUTE = new Field(0, 59, List.of());
    private static final Field HOUR = new Field(0, 23, List.of());
    private static final Field DAY = new Field(1, 31, List.of());
    private static final Field MONTH = new Field(
            1, 12, List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"));
    private static final Field WEEKDAY = new Field(0, 6, List.of("sun", "mon", "tue", "wed", "thu", "fri", "sat"));
    private static final List<Field> FIELDS = List.of(MINUTE, HOUR, DAY, MONTH, WEEKDAY);

    private Cron() {}

    /** How long it may be from one run to the next, in whole hours. */
    public static int longestPause(String schedule) {
        var parts = Arrays.asList(LONG.getOrDefault(schedule, schedule).split(" "));
        var fields = parts.subList(parts.size() - FIELDS.size(), parts.size());
        var hours = FIELDS.get(1).chosen(fields.get(1)).orElseThrow();
        var days = days(fields);
        return days > 1
                ? days * HOURS
                : hours.stream().map(hour -> pause(hours, hour)).max().orElseThrow();
    }

    /** From an hour to the next one that is chosen, of the same day or the next. */
    private static int pause(BitSet hours, int hour) {
        var next = hours.nextSetBit(hour + 1);
        return next > 0 ? next - hour : HOURS - hour + hours.nextSetBit(0);
    }

    /** From a day that is chosen to the next one, at most; some days come in leap years alone. */
    private static int days(List<String> fields) {
        var chosen = IntStream.range(2, FIELDS.size())
                .mapToObj(at -> FIELDS.get(at).chosen(fields.get(at)).orElseThrow())
                .toList();
        // Cron's own rule: of two that choose, one is enough.
        var either = !fields.get(2).startsWith("*") && !fields.get(4).startsWith("*");
        var last = FIRST_DAY;
        var longest = 1;
        for (var day = FIRST_DAY; day.isBefore(FIRST_DAY.plusYears(YEARS)); day = day.plusDays(1)) {
            var ofMonth = chosen.get(0).get(day.getDayOfMonth());
            var ofWeek = chosen.get(2).get(day.getDayOfWeek().getValue() % DayOfWeek.values().length);
            if (chosen.get(1).get(day.getMonthValue()) && (either ? ofMonth || ofWeek : ofMonth && ofWeek)) {
                longest = Math.max(longest, Math.toIntExact(ChronoUnit.DAYS.between(last, day)));
                last = day;
            }
        }
        return longest;
    }

    private static boolean isSchedule(String text) {
        return LONG.containsKey(text) || isFive(text);
    }

    private static boolean isScheduleWithSeconds(String text) {
        var parts = text.split(" ", 2);
        return parts.length == 2 && SECOND.chosen(parts[0]).isPresent() && isFive(parts[1]);
    }

    private static boolean isFive(String text) {
        var written = text.split(" ", -1);
        if (written.length != FIELDS.size()) {
            return false;
        }
        var chosen = new ArrayList<BitSet>();
        for (var at = 0; at < written.length; at++) {
            FIELDS.get(at).chosen(written[at]).ifPresent(chosen::add);
        }
        return chosen.size() == FIELDS.size()
                // A weekday comes in each month, whatever the days are.
                && (!written[4].startsWith("*") || hasDay(chosen.get(2), chosen.get(3)));
    }

    private static boolean hasDay(BitSet days, BitSet months) {
        var first = days.nextSetBit(0);
        return months.stream().anyMatch(month -> first <= LONGEST_MONTHS[month - 1]);
    }

    /** The names of the time zone database, without those that only Java has. */
    private static boolean isTimeZone(String text) {
        return ZoneId.getAvailableZoneIds().contains(text) && !text.startsWith("SystemV/");
    }

    /**
     * One of the five.
     *
     * @param names what its values may be called too, from the least on
     */
    private record Field(int least, int most, List<String> names) {
        /** The values that a field chooses; empty where it is wrong. */
        Optional<BitSet> chosen(String written) {
            var chosen = new BitSet();
            for (var part : written.split(",", -1)) {
                if (!choose(part, chosen)) {
                    return Optional.empty();
                }
            }
            return Optional.of(chosen);
        }

        private boolean choose(String part, BitSet into) {
            var match = PART.matcher(part);
            if (!match.matches()) {
                return false;
            }
            var step = match.group(4) == null ? 1 : Integer.parseInt(match.group(4));
            var all = match.group(1) != null;
            var first = all ? Optional.of(least) : value(match.group(2));
            // With a step, one value stands for all from it on.
            var openEnd = all || (match.group(3) == null && match.group(4) != null);
            var last = openEnd ? Optional.of(most) : match.group(3) == null ? first : value(match.group(3));
            if (step < 1 || step > most || first.isEmpty() || last.isEmpty() || first.get() > last.get()) {
                return false;
            }
            for (var value = first.get(); value <= last.get(); value += step) {
                into.set(value);
            }
            return true;
        }

        private Optional<Integer> value(String text) {
            var named = names.indexOf(text.toLowerCase(Locale.ROOT));
            if (named >= 0) {
                return Optional.of(least + named);
            }
            return Optional.of(text)
                    .filter(NUMBER.asMatchPredicate())
                    .map(Integer::valueOf)
                    .filter(number -> number >= least && number <= most);
        }
    }
}
