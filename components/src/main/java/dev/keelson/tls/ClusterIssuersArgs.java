package dev.keelson.tls;

/** What {@link ClusterIssuers} are made of. */
public record ClusterIssuersArgs(CertManager certManager, Authority authority) {}
