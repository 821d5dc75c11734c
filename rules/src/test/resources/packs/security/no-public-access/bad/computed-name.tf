resource "aws_s3_bucket" "shop" {
  bucket_prefix = "shop"
}

resource "aws_s3_bucket_policy" "shop" {
  bucket = aws_s3_bucket.shop.id
  policy = jsonencode({
    Statement = [{
      Effect    = "Allow"
      Principal = "*" # expect: no-public-access
      Action    = "s3:GetObject"
      Resource  = "${aws_s3_bucket.shop.arn}/*"
    }]
  })
}

resource "aws_s3_bucket" "pages" {
  bucket_prefix = "pages"
}

resource "aws_s3_bucket_policy" "pages" {
  bucket = aws_s3_bucket.pages.id
  # expect below: no-public-access
  policy = <<-POLICY
    {
      "Statement": [
        { "Effect": "Allow", "Principal": "*", "Action": "s3:GetObject", "Resource": "${aws_s3_bucket.pages.arn}/*" }
      ]
    }
  POLICY
}

resource "aws_s3_bucket_public_access_block" "shop" {
  bucket                  = aws_s3_bucket.shop.id
  restrict_public_buckets = false
}

resource "aws_s3_bucket_public_access_block" "pages" {
  bucket                  = aws_s3_bucket.pages.id
  restrict_public_buckets = false
}
