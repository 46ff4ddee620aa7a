/** Mail to people. */
@NullMarked
package org.gamingcafe.identity.notice;

import org.jspecify.annotations.NullMarked;
