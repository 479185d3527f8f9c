package dev.keelson.proof.pods;

import dev.keelson.proof.kube.OnRealCluster;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/** Gives the tests of a class the one {@link RealSite} of this run, as a parameter. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@OnRealCluster
@ExtendWith(RealSiteExtension.class)
public @interface OnRealSite {}
