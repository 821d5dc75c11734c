public class V3__Notes {}
