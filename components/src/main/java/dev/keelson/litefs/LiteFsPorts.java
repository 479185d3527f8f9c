package dev.keelson.litefs;

/** The ports of an app's pods and Services. */
final class LiteFsPorts {
    /** LiteFS's API, without any authentication. */
    static final int REPLICATION = 20202;

    /** LiteFS's proxy in front of the app. */
    static final int PROXY = 8080;

    /** What the Services of the app listen on. */
    static final int SERVICE = 80;

    static final String REPLICATION_NAME = "litefs";
    static final String PROXY_NAME = "http";
    static final String APP_NAME = "app";

    private LiteFsPorts() {}
}
