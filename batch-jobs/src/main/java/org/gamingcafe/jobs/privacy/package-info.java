/** Copies of people's data: put together when they are asked for, and forgotten when their time is over. */
@NullMarked
package org.gamingcafe.jobs.privacy;

import org.jspecify.annotations.NullMarked;
