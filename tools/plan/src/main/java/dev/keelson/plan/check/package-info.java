/** Checks a set of Kubernetes objects as a whole: the plan of a site, or any folder of manifests. */
@NullMarked
package dev.keelson.plan.check;

import org.jspecify.annotations.NullMarked;
