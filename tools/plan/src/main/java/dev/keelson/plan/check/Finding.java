package dev.keelson.plan.check;

import java.util.regex.Pattern;

/**
 * One thing that a check found.
 *
 * @param rule which check found it, in one word with hyphens
 * @param file the file, or the project of a plan
 * @param line the line where the object begins; 0 in a plan
 * @param subject the object; empty where a file is none
 * @param field where in the object, list items by their names; empty for the object itself
 * @param message what is given and what would be right
 */
public record Finding(
        Severity severity, String rule, String file, int line, String subject, String field, String message) {
    /** A message quotes names out of files that nobody has checked. */
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");

    private static final int LENGTH = 600;

    public enum Severity {
        PROBLEM,
        WARNING
    }

    public Finding {
        file = printable(file);
        subject = printable(subject);
        field = printable(field);
        message = printable(message);
    }

    public static Finding problem(String rule, KubeObject object, String field, String message) {
        return of(Severity.PROBLEM, rule, object, field, message);
    }

    /** A problem of a file that is no object. */
    public static Finding problem(String rule, KubeObject.Place place, String field, String message) {
        return new Finding(Severity.PROBLEM, rule, place.file(), place.line(), "", field, message);
    }

    public static Finding warning(String rule, KubeObject object, String field, String message) {
        return of(Severity.WARNING, rule, object, field, message);
    }

    private static Finding of(Severity severity, String rule, KubeObject object, String field, String message) {
        var place = object.place();
        return new Finding(severity, rule, place.file(), place.line(), object.subject(), field, message);
    }

    public boolean isProblem() {
        return severity == Severity.PROBLEM;
    }

    /** The finding as a line for a person. */
    public String text() {
        var text = new StringBuilder(file);
        if (line > 0) {
            text.append(':').append(line);
        }
        text.append(": ");
        if (severity == Severity.WARNING) {
            text.append("warning: ");
        }
        if (!subject.isEmpty()) {
            text.append(subject).append(": ");
        }
        if (!field.isEmpty()) {
            text.append(field).append(": ");
        }
        return text.append(message).toString();
    }

    private static String printable(String text) {
        var safe = CONTROL.matcher(text).replaceAll("?");
        return safe.length() <= LENGTH ? safe : safe.substring(0, LENGTH) + "...";
    }
}
