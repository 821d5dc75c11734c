resource "aws_s3_bucket" "lake" { # expect: require-lifecycle
  bucket = "lake"
}

resource "aws_s3_bucket_versioning" "lake" {
  bucket = aws_s3_bucket.lake.id

  versioning_configuration {
    status = "Enabled"
  }
}
