/**
 * Files that the house keeps, under the hash of what is in them, and pictures made fit to be kept.
 *
 * <ol>
 *   <li>A file is there whole or not at all, under a name that follows from its content: what is written twice is one file, and
 *       two nodes that write the same write the same.
 *   <li>A name is 64 hexadecimal digits and nothing else, so that none leads out of the directory.
 *   <li>What is read has the content that its name says, or is not there.
 *   <li>What a picture is, its content says; who says otherwise is refused.
 *   <li>A picture is unpacked only after its size was looked at, and only what a picture needs of it. What is kept was drawn
 *       anew: no place, camera or other words of who took it are left.
 * </ol>
 *
 * Not here: other files than pictures, looking for viruses, who may see what.
 */
@NullMarked
package org.gamingcafe.platform.file;

import org.jspecify.annotations.NullMarked;
