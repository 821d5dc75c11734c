resource "aws_s3_bucket" "lake" {
  bucket = "lake-prod"
}

resource "aws_s3_bucket_logging" "lake" {
  bucket        = aws_s3_bucket.lake.id
  target_bucket = "logs"
  target_prefix = "lake/"
}
