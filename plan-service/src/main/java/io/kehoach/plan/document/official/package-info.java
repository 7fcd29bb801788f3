/** Plans in the form of Nghị định 30/2020/NĐ-CP. */
@org.jspecify.annotations.NullMarked
package io.kehoach.plan.document.official;
