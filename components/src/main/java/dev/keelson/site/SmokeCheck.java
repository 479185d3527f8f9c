package dev.keelson.site;

/**
 * What has to come back from a host for it to count as working.
 *
 * @param status where there is a login in front, the redirect to it: to see more takes a person
 */
public record SmokeCheck(String url, int status) {
    private static final int FINE = 200;
    private static final int TO_THE_LOGIN = 302;

    static SmokeCheck of(HostName host, String path, Audience audience) {
        return new SmokeCheck("https://" + host + path, audience instanceof Audience.Everyone ? FINE : TO_THE_LOGIN);
    }
}
