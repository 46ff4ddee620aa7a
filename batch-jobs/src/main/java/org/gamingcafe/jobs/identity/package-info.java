/** Jobs for accounts and sign-in. */
@NullMarked
package org.gamingcafe.jobs.identity;

import org.jspecify.annotations.NullMarked;
