package dev.keelson.proof.pods;

import dev.keelson.proof.kube.OnRealCluster;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives the tests of a class a {@link RealSite} on a cluster of their own: a class that takes minutes, mostly waiting,
 * does so beside those that share a site.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@OnRealCluster(own = true)
@ExtendWith(RealSiteExtension.class)
public @interface OnOwnRealSite {}
