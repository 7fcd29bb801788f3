package io.kehoach.plan.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.kehoach.plan.document.DocumentWriter.Format;
import io.kehoach.plan.document.official.OfficialPlan;
import io.kehoach.plan.domain.Party;
import io.kehoach.plan.domain.PlanBody;
import io.kehoach.plan.domain.PlanItem;
import io.kehoach.plan.domain.Provenance;

/**
 * The marks on a page's picture stand where the value is printed: what another program
 * finds within them is the value, nothing more and nothing less.
 */
class MarksTest {

	/** Points by which a mark may stand off. */
	private static final double OFF = 2;

	private DraftDocument read;

	private PDDocument document;

	@BeforeEach
	void aPlanOfSeveralPages() throws IOException {
		PlanBody some = new RandomPlans(4).next();
		List<PlanItem> many = IntStream.range(0, 24)
			.mapToObj((at) -> some.items().get(at % some.items().size()))
			.toList();
		byte[] pdf = new OfficialPlan().write(some.withItems(many), Format.PDF);
		read = SamplePlan.read(pdf, Format.PDF.mediaType());
		document = Loader.loadPDF(pdf);
	}

	@AfterEach
	void close() throws IOException {
		document.close();
	}

	@Test
	void everyCellOfEveryRowIsMarkedOnItsPageAndNothingElseIs() throws IOException {
		assertThat(read.items()).hasSize(24);
		assertThat(document.getNumberOfPages()).isGreaterThan(2);
		for (PlanItem item : read.items()) {
			String row = "/items/" + item.itemId();
			assertThat(marked(row + "/content")).isEqualTo(letters(item.content()));
			assertThat(marked(row + "/lead")).isEqualTo(letters(text(item.lead())));
			if (!item.window().text().isEmpty()) {
				assertThat(marked(row + "/window")).isEqualTo(letters(item.window().text()));
			}
		}
	}

	@Test
	void rowsOfLaterPagesAreMarkedThere() {
		assertThat(read.items())
			.extracting((item) -> read.provenance().get("/items/" + item.itemId() + "/content").page())
			.isSorted()
			.contains(1, 2, 3);
	}

	private String marked(String path) throws IOException {
		Provenance place = Objects.requireNonNull(read.provenance().get(path), path);
		PDFTextStripperByArea area = new PDFTextStripperByArea();
		area.setSortByPosition(true);
		for (int i = 0; i < place.boxes().size(); i++) {
			List<Double> box = place.boxes().get(i);
			area.addRegion(String.valueOf(i),
					new Rectangle2D.Double(box.get(0) - OFF, box.get(1), box.get(2) + 2 * OFF, box.get(3)));
		}
		area.extractRegions(document.getPage(Objects.requireNonNull(place.page()) - 1));
		StringBuilder found = new StringBuilder();
		for (int i = 0; i < place.boxes().size(); i++) {
			found.append(area.getTextForRegion(String.valueOf(i)));
		}
		return letters(found.toString());
	}

	private static String text(Party party) {
		return (party != null) ? party.text() : "";
	}

	private static String letters(String text) {
		return text.replaceAll("[\\s\\u00a0]+", "");
	}

}
