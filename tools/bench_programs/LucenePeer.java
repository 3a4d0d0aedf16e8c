// SPDX-License-Identifier: GPL-2.0-or-later
// The same work done with Lucene 8: Porter stems with positions, the text stored, ranked by BM25.
// Its virtual machine is warmed up first, and none of that is counted.
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.spans.SpanNearQuery;
import org.apache.lucene.search.spans.SpanQuery;
import org.apache.lucene.search.spans.SpanTermQuery;
import org.apache.lucene.store.FSDirectory;

public final class LucenePeer {
  private static final int ROUNDS = 3;
  private static final long WARM_UP_NS = 10_000_000_000L;
  private static final int WARM_UP_ARTICLES = 20_000;
  private static final int NEAR_DISTANCE = 5;
  private static final int PREFIX_WORDS = 200;

  private record Asked(String kind, Query query) {}

  private static final Analyzer ANALYZER =
      new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
          Tokenizer words = new StandardTokenizer();
          TokenStream lower = new LowerCaseFilter(new EnglishPossessiveFilter(words));
          return new TokenStreamComponents(words, new PorterStemFilter(lower));
        }
      };

  public static void main(String[] words) throws IOException {
    if (words.length == 3 && words[0].equals("index")) {
      Path warm = Files.createTempDirectory("lede-bench-lucene-");
      index(Path.of(words[1]), warm, WARM_UP_ARTICLES);
      remove(warm);
      System.out.println(index(Path.of(words[1]), Path.of(words[2]), 0));
    } else if (words.length == 3 && words[0].equals("compact")) {
      System.out.println(compact(Path.of(words[1]), Path.of(words[2])));
    } else if (words.length >= 3 && words[0].equals("query")) {
      System.out.println(ask(Path.of(words[1]), Arrays.asList(words).subList(2, words.length)));
    } else {
      System.err.println("usage: LucenePeer index TSV PATH | compact PATH TO | query PATH SET...");
      System.exit(2);
    }
  }

  private static double processCpuSeconds() {
    var system = (com.sun.management.OperatingSystemMXBean)
        ManagementFactory.getOperatingSystemMXBean();
    return system.getProcessCpuTime() * 1e-9;
  }

  private static long addAll(Path corpus, IndexWriter writer) throws IOException {
    long articles = 0;
    try (BufferedReader reader = Files.newBufferedReader(corpus, StandardCharsets.UTF_8)) {
      for (String line; (line = reader.readLine()) != null; ++articles) {
        String[] fields = line.split("\t", 3);
        Document document = new Document();
        document.add(new StringField("id", fields[0], Field.Store.YES));
        document.add(new TextField("body", fields[1] + "\n" + fields[2], Field.Store.YES));
        writer.addDocument(document);
      }
    }
    return articles;
  }

  /// Adds the corpus once, or again and again until so many articles are in.
  private static String index(Path corpus, Path path, long atLeast) throws IOException {
    double cpu = processCpuSeconds();
    long wall = System.nanoTime();
    long articles = 0;
    IndexWriterConfig config = new IndexWriterConfig(ANALYZER);
    config.setMergeScheduler(new SerialMergeScheduler());
    config.setOpenMode(IndexWriterConfig.OpenMode.CREATE);
    config.setUseCompoundFile(false);
    try (IndexWriter writer = new IndexWriter(FSDirectory.open(path), config)) {
      do {
        articles += addAll(corpus, writer);
      } while (articles < atLeast);
      writer.commit();
    }
    return String.format(
        "{\"articles\":%d,\"wall_s\":%f,\"cpu_s\":%f,\"peak_rss_bytes\":%d,\"index_bytes\":%d}",
        articles, (System.nanoTime() - wall) * 1e-9, processCpuSeconds() - cpu,
        peakRssBytes(), folderBytes(path));
  }

  private static String compact(Path path, Path to) throws IOException {
    double cpu = processCpuSeconds();
    IndexWriterConfig config = new IndexWriterConfig(ANALYZER);
    config.setMergeScheduler(new SerialMergeScheduler());
    config.setOpenMode(IndexWriterConfig.OpenMode.CREATE);
    try (IndexWriter writer = new IndexWriter(FSDirectory.open(to), config)) {
      writer.addIndexes(FSDirectory.open(path));
      writer.forceMerge(1);
      writer.commit();
    }
    return String.format(
        "{\"cpu_s\":%f,\"index_bytes\":%d}", processCpuSeconds() - cpu, folderBytes(to));
  }

  private static String ask(Path path, List<String> files) throws IOException {
    IndexSearcher.setDefaultQueryCache(null);
    IndexSearcher searcher = new IndexSearcher(DirectoryReader.open(FSDirectory.open(path)));
    List<Asked> all = new ArrayList<>();
    for (String file : files) {
      for (String line : Files.readAllLines(Path.of(file))) all.add(asked(line));
    }
    var threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    while (threads.getCurrentThreadCpuTime() - start < WARM_UP_NS) {
      for (Asked one : all) searcher.search(one.query, 10);
    }
    double[] wall = new double[all.size()];
    double[] cpu = new double[all.size()];
    Arrays.fill(wall, Double.MAX_VALUE);
    Arrays.fill(cpu, Double.MAX_VALUE);
    for (int round = 0; round < ROUNDS; ++round) {
      for (int i = 0; i < all.size(); ++i) {
        long cpuStart = threads.getCurrentThreadCpuTime();
        long wallStart = System.nanoTime();
        searcher.search(all.get(i).query, 10);
        wall[i] = Math.min(wall[i], (System.nanoTime() - wallStart) * 1e-6);
        cpu[i] = Math.min(cpu[i], (threads.getCurrentThreadCpuTime() - cpuStart) * 1e-6);
      }
    }
    return classes(searcher, all, wall, cpu);
  }

  private static String classes(
      IndexSearcher searcher, List<Asked> all, double[] wall, double[] cpu) throws IOException {
    Map<String, List<Integer>> kinds = new TreeMap<>();
    for (int i = 0; i < all.size(); ++i) {
      kinds.computeIfAbsent(all.get(i).kind, kind -> new ArrayList<>()).add(i);
    }
    List<String> parts = new ArrayList<>();
    for (var kind : kinds.entrySet()) {
      double[] times = kind.getValue().stream().mapToDouble(i -> wall[i]).sorted().toArray();
      double[] own = kind.getValue().stream().mapToDouble(i -> cpu[i]).sorted().toArray();
      long matches = 0;
      for (int i : kind.getValue()) matches += searcher.count(all.get(i).query);
      parts.add(String.format(
          "\"%s\":{\"queries\":%d,\"p50_ms\":%f,\"p99_ms\":%f,\"cpu_p50_ms\":%f,"
              + "\"cpu_p99_ms\":%f,\"matches\":%d}",
          kind.getKey(), times.length, percentile(times, 0.5), percentile(times, 0.99),
          percentile(own, 0.5), percentile(own, 0.99), matches));
    }
    return "{" + String.join(",", parts) + "}";
  }

  private static double percentile(double[] sorted, double share) {
    return sorted[(int) (share * (sorted.length - 1) + 0.5)];
  }

  private static Asked asked(String line) throws IOException {
    String[] fields = line.split("\t", -1);
    List<Term> terms = terms(fields[2]);
    Query query = switch (fields[1]) {
      case "all" -> all(terms, BooleanClause.Occur.MUST);
      case "any" -> all(terms, BooleanClause.Occur.SHOULD);
      case "phrase" -> phrase(terms);
      case "near" -> near(terms);
      case "prefix" -> prefix(fields[2]);
      default -> throw new IOException(line + ": a shape that is none");
    };
    if (fields.length < 4 || fields[3].isEmpty()) return new Asked(fields[0], query);
    BooleanQuery.Builder builder = new BooleanQuery.Builder().add(query, BooleanClause.Occur.MUST);
    for (Term term : terms(fields[3])) {
      builder.add(new TermQuery(term), BooleanClause.Occur.MUST_NOT);
    }
    return new Asked(fields[0], builder.build());
  }

  private static Query all(List<Term> terms, BooleanClause.Occur occur) {
    if (terms.size() == 1) return new TermQuery(terms.get(0));
    BooleanQuery.Builder builder = new BooleanQuery.Builder();
    for (Term term : terms) builder.add(new TermQuery(term), occur);
    return builder.build();
  }

  private static Query phrase(List<Term> terms) {
    PhraseQuery.Builder builder = new PhraseQuery.Builder();
    for (Term term : terms) builder.add(term);
    return builder.build();
  }

  private static Query near(List<Term> terms) {
    SpanQuery[] words = terms.stream().map(SpanTermQuery::new).toArray(SpanQuery[]::new);
    return new SpanNearQuery(words, NEAR_DISTANCE - 1, false);
  }

  private static Query prefix(String text) {
    PrefixQuery query = new PrefixQuery(new Term("body", text));
    query.setRewriteMethod(
        new MultiTermQuery.TopTermsScoringBooleanQueryRewrite(PREFIX_WORDS));
    return query;
  }

  private static List<Term> terms(String words) throws IOException {
    List<Term> terms = new ArrayList<>();
    try (TokenStream stream = ANALYZER.tokenStream("body", words)) {
      CharTermAttribute text = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) terms.add(new Term("body", text.toString()));
      stream.end();
    }
    return terms;
  }

  private static long peakRssBytes() throws IOException {
    for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
      if (line.startsWith("VmHWM:")) return 1024 * Long.parseLong(line.replaceAll("\\D", ""));
    }
    return 0;
  }

  private static long folderBytes(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.mapToLong(file -> file.toFile().length()).sum();
    }
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      files.forEach(file -> file.toFile().delete());
    }
    Files.delete(folder);
  }
}
