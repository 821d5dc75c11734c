resource "aws_s3_bucket" "exports" {
  bucket = "exports"
  acl    = "public-read"
}

resource "aws_s3_bucket_public_access_block" "exports" {
  bucket                  = aws_s3_bucket.exports.id
  block_public_acls       = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}
