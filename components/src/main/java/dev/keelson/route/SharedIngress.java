package dev.keelson.route;

import com.pulumi.core.Output;

/**
 * What the routes of all sites in a cluster share: the platform declares it once.
 *
 * @param issuer who signs the sites' certificates
 * @param trustedProxies how many trusted proxies a client's request passes before k3s's Traefik
 */
public record SharedIngress(CertificateIssuer issuer, Output<Integer> trustedProxies) {}
