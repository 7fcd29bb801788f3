package io.kehoach.plan.document;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;

/**
 * Collects the rules that a page draws: strokes, and filled boxes thin enough to be a
 * line. Wide fills are only shading.
 */
final class PdfDrawing extends PDFGraphicsStreamEngine {

	private static final double THIN = 3;

	private static final double SHORTEST = 3;

	private static final int MOST = 20_000;

	private final List<PdfRule> rules = new ArrayList<>();

	/** Segments by sub-path: one fill may paint many boxes. */
	private final List<List<double[]>> path = new ArrayList<>();

	private int segments;

	private final int direction;

	private final PDRectangle box;

	private Point2D at = new Point2D.Double();

	private Point2D begin = new Point2D.Double();

	private PdfDrawing(PDPage page, int direction) {
		super(page);
		this.direction = direction;
		this.box = page.getCropBox();
	}

	static List<PdfRule> rules(PDPage page, int direction) throws IOException {
		PdfDrawing drawing = new PdfDrawing(page, direction);
		drawing.processPage(page);
		return drawing.rules;
	}

	@Override
	public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
		path.add(new ArrayList<>());
		segment(p0, p1);
		segment(p1, p2);
		segment(p2, p3);
		segment(p3, p0);
		path.add(new ArrayList<>());
	}

	@Override
	public void moveTo(float x, float y) {
		at = new Point2D.Double(x, y);
		begin = at;
		path.add(new ArrayList<>());
	}

	@Override
	public void lineTo(float x, float y) {
		Point2D to = new Point2D.Double(x, y);
		segment(at, to);
		at = to;
	}

	@Override
	public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
		at = new Point2D.Double(x3, y3);
	}

	@Override
	public Point2D getCurrentPoint() {
		return at;
	}

	@Override
	public void closePath() {
		segment(at, begin);
	}

	@Override
	public void endPath() {
		forget();
	}

	@Override
	public void strokePath() {
		path.forEach(part -> part.forEach(line -> add(line[0], line[1], line[2], line[3])));
		forget();
	}

	@Override
	public void fillPath(int windingRule) {
		path.stream().filter(part -> !part.isEmpty()).forEach(this::fill);
		forget();
	}

	@Override
	public void fillAndStrokePath(int windingRule) {
		strokePath();
	}

	@Override
	public void drawImage(PDImage image) {
		// Pictures hold no rules.
	}

	@Override
	public void clip(int windingRule) {
		// What is clipped away is rarely a rule; cells are found by rules that meet.
	}

	@Override
	public void shadingFill(COSName shading) {
		// Shading draws no rule.
	}

	private void segment(Point2D from, Point2D to) {
		if (path.isEmpty()) {
			path.add(new ArrayList<>());
		}
		if (segments < MOST) {
			path.getLast().add(new double[] { from.getX(), from.getY(), to.getX(), to.getY() });
			segments++;
		}
	}

	private void forget() {
		path.clear();
		segments = 0;
	}

	private void fill(List<double[]> part) {
		double left = part.stream().mapToDouble(line -> Math.min(line[0], line[2])).min().orElse(0);
		double right = part.stream().mapToDouble(line -> Math.max(line[0], line[2])).max().orElse(0);
		double low = part.stream().mapToDouble(line -> Math.min(line[1], line[3])).min().orElse(0);
		double high = part.stream().mapToDouble(line -> Math.max(line[1], line[3])).max().orElse(0);
		if (Math.min(right - left, high - low) > THIN) {
			return;
		}
		if (right - left > high - low) {
			add(left, (low + high) / 2, right, (low + high) / 2);
		}
		else {
			add((left + right) / 2, low, (left + right) / 2, high);
		}
	}

	private void add(double x0, double y0, double x1, double y1) {
		double[] a = placed(x0, y0);
		double[] b = placed(x1, y1);
		boolean vertical = Math.abs(a[0] - b[0]) < 1;
		boolean horizontal = Math.abs(a[1] - b[1]) < 1;
		double length = Math.hypot(a[0] - b[0], a[1] - b[1]);
		if (vertical == horizontal || length < SHORTEST) {
			return;
		}
		if (rules.size() >= MOST) {
			throw Unreadable.because("document-too-complex");
		}
		int way = vertical ? 1 : 0;
		rules.add(new PdfRule(vertical, (a[1 - way] + b[1 - way]) / 2, Math.min(a[way], b[way]),
				Math.max(a[way], b[way])));
	}

	/** In the frame of the letters: y down, turned as they run. */
	private double[] placed(double x, double y) {
		double left = x - box.getLowerLeftX();
		double up = y - box.getLowerLeftY();
		return switch (direction) {
			case 90 -> new double[] { up, left };
			case 180 -> new double[] { box.getWidth() - left, up };
			case 270 -> new double[] { box.getHeight() - up, box.getWidth() - left };
			default -> new double[] { left, box.getHeight() - up };
		};
	}

}
