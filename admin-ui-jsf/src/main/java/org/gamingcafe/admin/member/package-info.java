/** Members: found, entered, edited, with their wallet. Not here: what makes a member (see {@code cafe.member}). */
@NullMarked
package org.gamingcafe.admin.member;

import org.jspecify.annotations.NullMarked;
